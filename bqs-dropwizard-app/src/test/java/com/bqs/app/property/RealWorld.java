package com.bqs.app.property;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.oracle.AttributeMapping;
import com.bqs.oracle.CallLimits;
import com.bqs.oracle.CrmCallListener;
import com.bqs.oracle.OracleCredentials;
import com.bqs.oracle.OracleCrm;
import com.bqs.oracle.OracleCrmSettings;
import com.bqs.postgres.PostgresMirror;
import com.bqs.postgres.PostgresSettings;
import com.bqs.simulator.OracleSimulator;
import com.bqs.simulator.SimulatorOptions;
import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Row;
import com.bqs.sync.port.OpportunityRepositoryPort;
import com.bqs.sync.port.OracleCrmPort;
import com.bqs.sync.port.RunLedgerPort;
import com.bqs.sync.port.SweepPort;
import com.bqs.sync.testkit.SyncWorld;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The real adapters, over HTTP to the simulated CRM and into a schema of a real PostgreSQL. Closing drops the schema. */
final class RealWorld implements SyncWorld, AutoCloseable {

    private static final int PAGE_SIZE = 10;

    private final String jdbcUrl;
    private final String schema;
    private final OracleSimulator simulator;
    private final PostgresMirror postgres;
    private final OracleCrmPort crm;
    private final OpportunityRepositoryPort mirror;
    private Instant time = NOW;
    private Runnable beforePage = () -> {};
    private Runnable beforeBatch = () -> {};

    RealWorld(String jdbcUrl, String schema) {
        this.jdbcUrl = jdbcUrl;
        this.schema = schema;
        InstantSource crmsClock = () -> time;
        simulator = OracleSimulator.start(SimulatorOptions.defaults(crmsClock).withRows(0), crmsClock);
        postgres = PostgresMirror.open(
                new PostgresSettings(jdbcUrl, null, null, schema, 2, Duration.ofMinutes(1)), InstantSource.fixed(NOW));
        postgres.migrate();
        OracleCrmSettings settings = new OracleCrmSettings(
                simulator.origin(),
                OracleCredentials.basic("demo", "demo"),
                OracleCrmSettings.DEFAULT_API_VERSION,
                OracleCrmSettings.DEFAULT_FRAMEWORK_VERSION,
                null,
                PAGE_SIZE,
                CallLimits.DEFAULT);
        crm = Intercepted.before(
                OracleCrmPort.class,
                OracleCrm.connectTo(settings, AttributeMapping.BUILT_IN, CrmCallListener.NONE, InstantSource.system()),
                "fetchPage",
                () -> beforePage.run());
        mirror = Intercepted.before(
                OpportunityRepositoryPort.class, postgres.repository(), "apply", () -> beforeBatch.run());
    }

    @Override
    public OracleCrmPort crm() {
        return crm;
    }

    @Override
    public OpportunityRepositoryPort mirror() {
        return mirror;
    }

    @Override
    public SweepPort sweeps() {
        return postgres.sweeps();
    }

    @Override
    public RunLedgerPort ledger() {
        return postgres.ledger();
    }

    @Override
    public void put(Opportunity opportunity) {
        Row row = Row.of(opportunity.id().value());
        for (OpportunityField field : OpportunityField.values()) {
            String name = AttributeMapping.BUILT_IN.attributes().get(field).get(0);
            row = row.with(Attribute.find(name).orElseThrow(), json(opportunity.value(field)));
        }
        simulator.opportunities().put(row);
    }

    @Override
    public void remove(OptyId id) {
        simulator.opportunities().remove(id.value());
    }

    @Override
    public void setTime(Instant now) {
        time = now;
    }

    @Override
    public void beforePage(Runnable action) {
        beforePage = action;
    }

    @Override
    public void beforeBatch(Runnable action) {
        beforeBatch = action;
    }

    @Override
    public void expireLease() {
        execute("update " + schema + ".sync_lease set expires_at = clock_timestamp() - interval '1 second'");
    }

    @Override
    public void close() {
        simulator.close();
        postgres.close();
        execute("drop schema " + schema + " cascade");
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object json(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return Row.written(instant);
        }
        return value instanceof Number || value == null ? value : value.toString();
    }
}
