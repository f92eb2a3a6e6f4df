package com.bqs.sync.testkit;

import com.bqs.domain.Opportunity;
import com.bqs.sync.port.OracleCrmPort;
import com.bqs.sync.port.RunLedgerPort;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

/** The doubles keep the contracts that the real adapters keep. */
class InMemoryPortsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Opportunities.STAMP);

    @Nested
    class Crm extends OracleCrmPortContract {

        private final InMemoryCrm crm = new InMemoryCrm(100);

        @Override
        protected OracleCrmPort crm() {
            return crm;
        }

        @Override
        protected void given(Opportunity opportunity) {
            crm.put(opportunity);
        }
    }

    @Nested
    class CrmWithoutIds extends PositionReadsContract {

        private final InMemoryCrm crm = new InMemoryCrm(100);

        CrmWithoutIds() {
            crm.refuseIds();
        }

        @Override
        protected OracleCrmPort crm() {
            return crm;
        }

        @Override
        protected void given(Opportunity opportunity) {
            crm.put(opportunity);
        }
    }

    @Nested
    class Rows extends OpportunityRepositoryPortContract {

        private final StoreUnderTest store = newStore();

        @Override
        protected StoreUnderTest store() {
            return store;
        }
    }

    @Nested
    class Removals extends RemovalContract {

        private final StoreUnderTest store = newStore();

        @Override
        protected StoreUnderTest store() {
            return store;
        }
    }

    @Nested
    class Quarantine extends QuarantineContract {

        private final StoreUnderTest store = newStore();

        @Override
        protected StoreUnderTest store() {
            return store;
        }
    }

    @Nested
    class StaleReads extends StaleReadContract {

        private final StoreUnderTest store = newStore();

        @Override
        protected StoreUnderTest store() {
            return store;
        }
    }

    @Nested
    class Sweeps extends SweepPortContract {

        private final StoreUnderTest store = newStore();

        @Override
        protected StoreUnderTest store() {
            return store;
        }
    }

    @Nested
    class Ledger extends RunLedgerPortContract {

        private final InMemoryLedger ledger = new InMemoryLedger(CLOCK);

        @Override
        protected RunLedgerPort ledger() {
            return ledger;
        }

        @Override
        protected void expireLease() {
            ledger.expireLease();
        }
    }

    private static StoreUnderTest newStore() {
        InMemoryLedger ledger = new InMemoryLedger(CLOCK);
        InMemoryMirror mirror = new InMemoryMirror(ledger);
        return new StoreUnderTest(mirror, mirror.sweeps(), ledger, mirror::changes, mirror::quarantineSize);
    }
}
