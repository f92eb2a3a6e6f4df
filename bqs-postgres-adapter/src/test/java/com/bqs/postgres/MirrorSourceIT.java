package com.bqs.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MirrorSourceIT {

    private static final String CRM = "https://crm.example.test";
    private static final String OTHER = "https://crm2.example.test";

    private final TestSchema schema = new TestSchema();
    private final MirrorSource source = schema.migrated().source();

    @AfterEach
    void drop() throws SQLException {
        schema.close();
    }

    @Test
    void theFirstClaimHoldsAndAnotherOriginHasToBeAccepted() {
        source.claim(CRM);
        source.claim(CRM);
        assertRefused(OTHER, "mirrors " + CRM + ", not " + OTHER, "bqs migrate --accept-source");

        source.accept(OTHER);
        assertThatCode(() -> source.claim(OTHER)).doesNotThrowAnyException();
        assertRefused(CRM, "mirrors " + OTHER);
    }

    @Test
    void aDemonstrationNeverMixesWithARealCrm() {
        source.claim(MirrorSource.DEMO);
        assertRefused(CRM, "demonstration's invented deals", "another place");
        assertThatThrownBy(() -> source.accept(CRM)).hasMessageContaining("invented deals");
        assertThatCode(() -> source.claim(MirrorSource.DEMO)).doesNotThrowAnyException();
    }

    @Test
    void demoRefusesADatabaseOfARealCrm() {
        source.accept(CRM);
        assertRefused(MirrorSource.DEMO, "a real CRM", "bqs demo");
    }

    private void assertRefused(String origin, String... words) {
        assertThatThrownBy(() -> source.claim(origin))
                .hasMessageContainingAll(words)
                .isInstanceOfSatisfying(
                        SyncException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIG_SOURCE_CHANGED));
    }
}
