package com.bqs.app.wiring;

import com.bqs.app.config.OracleSettings;
import com.bqs.postgres.MirrorSource;

/**
 * The CRM that a mirror is filled from.
 *
 * @param name what the database remembers it by
 */
public record CrmSource(String name, OracleSettings oracle) {
    /** A company's CRM, known by its origin. */
    public static CrmSource of(OracleSettings oracle) {
        return new CrmSource(oracle.origin().toString(), oracle);
    }

    /** Whether its data is invented. */
    boolean isDemo() {
        return name.equals(MirrorSource.DEMO);
    }

    /** A demonstration's, whatever its origin. */
    public static CrmSource demo(OracleSettings oracle) {
        return new CrmSource(MirrorSource.DEMO, oracle);
    }
}
