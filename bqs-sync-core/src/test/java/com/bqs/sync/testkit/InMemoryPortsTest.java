package com.bqs.sync.testkit;

import com.bqs.domain.Opportunity;
import com.bqs.sync.port.OpportunityRepositoryPort;
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
    class Mirror extends OpportunityRepositoryPortContract {

        private final InMemoryLedger ledger = new InMemoryLedger(CLOCK);
        private final InMemoryMirror mirror = new InMemoryMirror(ledger);

        @Override
        protected OpportunityRepositoryPort mirror() {
            return mirror;
        }

        @Override
        protected RunLedgerPort ledger() {
            return ledger;
        }

        @Override
        protected long quarantined() {
            return mirror.quarantineSize();
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
}
