package com.bqs.app.doctor;

import com.bqs.app.config.OracleSettings;
import com.bqs.app.config.Settings;

/**
 * What the doctor examines.
 *
 * @param oracle the CRM that is read
 * @param source what the database should know it by: its origin, or {@code demo}
 */
public record Installation(Settings settings, OracleSettings oracle, String source) {

    /**
     * As configured.
     *
     * @throws com.bqs.app.config.ConfigException where no CRM is
     */
    public static Installation of(Settings settings) {
        OracleSettings oracle = settings.requireOracle();
        return new Installation(settings, oracle, oracle.origin().toString());
    }
}
