package com.bqs.postgres;

import com.bqs.sync.testkit.OpportunityRepositoryPortContract;
import com.bqs.sync.testkit.QuarantineContract;
import com.bqs.sync.testkit.RemovalContract;
import com.bqs.sync.testkit.StaleReadContract;
import com.bqs.sync.testkit.StoreUnderTest;
import com.bqs.sync.testkit.SweepPortContract;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** PostgreSQL keeps the contracts that the ports in memory keep. */
class PostgresStoreContractIT {

    private final TestSchema schema = new TestSchema();
    private final StoreUnderTest store = storeOf(schema.migrated());

    @AfterEach
    void drop() throws SQLException {
        schema.close();
    }

    @Nested
    class Rows extends OpportunityRepositoryPortContract {
        @Override
        protected StoreUnderTest store() {
            return store;
        }
    }

    @Nested
    class Removals extends RemovalContract {
        @Override
        protected StoreUnderTest store() {
            return store;
        }
    }

    @Nested
    class Quarantine extends QuarantineContract {
        @Override
        protected StoreUnderTest store() {
            return store;
        }
    }

    @Nested
    class StaleReads extends StaleReadContract {
        @Override
        protected StoreUnderTest store() {
            return store;
        }
    }

    @Nested
    class Sweeps extends SweepPortContract {
        @Override
        protected StoreUnderTest store() {
            return store;
        }
    }

    private static StoreUnderTest storeOf(PostgresMirror postgres) {
        return new StoreUnderTest(
                postgres.repository(),
                postgres.sweeps(),
                postgres.ledger(),
                () -> postgres.changes().findAfter(0, 1_000).changes().stream()
                        .map(RecordedChange::change)
                        .toList(),
                postgres.quarantine()::count);
    }
}
