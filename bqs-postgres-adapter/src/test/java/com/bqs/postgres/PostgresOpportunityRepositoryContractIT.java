package com.bqs.postgres;

import com.bqs.sync.port.OpportunityRepositoryPort;
import com.bqs.sync.port.RunLedgerPort;
import com.bqs.sync.testkit.OpportunityRepositoryPortContract;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;

class PostgresOpportunityRepositoryContractIT extends OpportunityRepositoryPortContract {

    private final TestSchema schema = new TestSchema();
    private final PostgresMirror postgres = schema.migrated();

    @AfterEach
    void drop() throws SQLException {
        schema.close();
    }

    @Override
    protected OpportunityRepositoryPort mirror() {
        return postgres.repository();
    }

    @Override
    protected RunLedgerPort ledger() {
        return postgres.ledger();
    }

    @Override
    protected long quarantined() {
        return postgres.quarantine().count();
    }
}
