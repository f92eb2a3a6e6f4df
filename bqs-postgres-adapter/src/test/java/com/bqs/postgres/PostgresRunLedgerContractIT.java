package com.bqs.postgres;

import com.bqs.sync.port.RunLedgerPort;
import com.bqs.sync.testkit.RunLedgerPortContract;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;

class PostgresRunLedgerContractIT extends RunLedgerPortContract {

    private final TestSchema schema = new TestSchema();
    private final RunLedgerPort ledger = schema.migrated().ledger();

    @AfterEach
    void drop() throws SQLException {
        schema.close();
    }

    @Override
    protected RunLedgerPort ledger() {
        return ledger;
    }

    @Override
    protected void expireLease() {
        schema.expireLease();
    }
}
