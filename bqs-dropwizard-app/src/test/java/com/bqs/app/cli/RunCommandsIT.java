package com.bqs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.simulator.OracleSimulator;
import com.bqs.simulator.SimulatorOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that are one run, as a person types them. */
class RunCommandsIT {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final int FAILED = 1;
    private static final int BAD_CONFIGURATION = 2;

    private final OracleSimulator crm = OracleSimulator.start(SimulatorOptions.defaults(CLOCK), CLOCK);
    private final EmbeddedPostgres database = start();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(folder.resolve("mapping.yml"), "deal_value: Revenue");
        Files.writeString(folder.resolve("bqs.yml"), """
                ORACLE_BASE_URL: %s
                ORACLE_USER: demo
                ORACLE_PASS: demo
                DATABASE_URL: postgresql://postgres@127.0.0.1:%d/postgres
                BQS_DATA_DIR: %s
                BQS_MAPPING: %s
                """.formatted(
                        crm.origin(), database.getPort(), folder, folder.resolve("mapping.yml")));
        assertThat(run("sync")).as(err.toString()).isZero();
    }

    @AfterEach
    void stop() throws IOException {
        crm.close();
        database.close();
    }

    @Test
    void eachSumsItsRunUp() {
        assertThat(out.toString()).contains("Run 1: FULL SUCCESS");
        assertThat(run("sync", "--only", "300000000000001", "--verbose")).isZero();
        assertThat(out.toString()).contains("Run 2: SELECTED SUCCESS");
        assertThat(run("undo-removals", "1")).isZero();
        assertThat(out.toString()).contains("Run 3: SELECTED SUCCESS");
    }

    @Test
    void whatCannotBeginSaysWhy() {
        assertThat(run("undo-removals", "99")).isEqualTo(FAILED);
        assertThat(err.toString()).contains("RUN_NOT_FOUND");
        assertThat(run("quarantine", "retry")).isZero();
        assertThat(out.toString()).contains("Nothing in quarantine can be asked for by id.");
    }

    @Test
    void aMappingThatDoesNotFitTheCrmIsBadConfigurationToEach() throws Exception {
        execute("insert into quarantine (record_key, remote_id, reason, payload, first_run_id, last_run_id)"
                + " values ('7', 7, 'is no date', '{}', 1, 1)");
        Files.writeString(folder.resolve("mapping.yml"), "deal_value: CreationDate");

        assertThat(run("sync")).isEqualTo(BAD_CONFIGURATION);
        assertThat(run("quarantine", "retry")).isEqualTo(BAD_CONFIGURATION);
        assertThat(out.toString()).contains("Run 3: SELECTED FAILED", "CONFIG_INVALID: The mapping does not fit");
    }

    private int run(String... command) {
        String[] line = new String[command.length + 2];
        line[0] = "--config";
        line[1] = folder.resolve("bqs.yml").toString();
        System.arraycopy(command, 0, line, 2, command.length);
        return new CommandLineProgram(new PrintWriter(out, true), new PrintWriter(err, true), System.err).run(line);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
