package com.bqs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryRetentionIT {

    private final TestSchema schema = new TestSchema();
    private final PostgresMirror mirror = schema.migrated();

    @AfterEach
    void drop() throws SQLException {
        schema.close();
    }

    @Test
    void whatIsOlderGoesAndTheFeedKnowsUpToWhere() throws SQLException {
        for (int day = 9; day >= 0; day--) {
            schema.execute("insert into changes (seq, kind, remote_id, cause, run_id, recorded_at)"
                    + " values (nextval('changes_seq'), 'CREATED', 7, 'CRM', 1, now() - interval '" + day + " days')");
        }

        mirror.historyRetention().prune(Duration.ofDays(5).minusHours(1));

        assertThat(schema.value("select min(seq) || ' ' || count(*) from changes"))
                .isEqualTo("6 5");
        assertThat(schema.value("select through from changes_pruned")).isEqualTo("5");
        mirror.historyRetention().prune(Duration.ofDays(30));
        assertThat(schema.value("select through from changes_pruned")).isEqualTo("5");
    }
}
