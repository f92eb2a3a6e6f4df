package com.bqs.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaMigrationsIT {

    private static final Duration LEASE = Duration.ofSeconds(15);

    private final TestSchema schema = new TestSchema();

    @AfterEach
    void drop() throws SQLException {
        schema.close();
    }

    @Test
    void createsTheSchemaOnceAndThenFindsItCurrent() {
        PostgresMirror mirror = schema.open(LEASE);
        assertThat(mirror.pendingMigrations()).isEqualTo(6);
        assertThat(mirror.isCurrent()).isFalse();

        mirror.migrate();
        mirror.migrate();

        assertThat(mirror.pendingMigrations()).isZero();
        assertThat(mirror.isCurrent()).isTrue();
    }

    @Test
    void refusesADatabaseThatCannotHoldEveryName() throws SQLException {
        try (Connection connection = TestServer.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database latin encoding LATIN1 template template0 locale 'C'");
            String url = "jdbc:postgresql://localhost:" + TestServer.port() + "/latin";
            try (PostgresMirror mirror = PostgresMirror.open(
                    new PostgresSettings(url, "postgres", null, "public", 1, LEASE), Clock.systemUTC())) {
                assertThatThrownBy(mirror::migrate).hasMessageContaining("LATIN1, which can't hold every name");
            }
            statement.execute("drop database latin with (force)");
        }
    }

    @Test
    void leavesForeignTablesAndWhatAnAdministratorAddedAlone() throws SQLException {
        schema.execute("create schema " + schema.name());
        schema.execute("create table employees (id int primary key); insert into employees values (7)");

        schema.migrated();
        schema.execute("alter table crm_opportunities add column note text default 'mine'");
        schema.execute("create view report as select name from opportunities");
        schema.open(LEASE).migrate();

        assertThat(schema.value("select id from employees")).isEqualTo("7");
        assertThat(schema.value("select count(*) from report")).isEqualTo("0");
        assertThat(schema.value("select note from crm_opportunities union select 'none'"))
                .isEqualTo("none");
    }

    @Test
    void severalProcessesMayMigrateAtOnce() {
        CompletableFuture<?>[] all = Stream.generate(() -> schema.open(LEASE))
                .limit(4)
                .map(mirror -> CompletableFuture.runAsync(mirror::migrate))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        assertThat(schema.open(LEASE).isCurrent()).isTrue();
    }

    @Test
    void refusesASchemaThatIsNewerThanTheProgram() throws SQLException {
        schema.migrated();
        schema.execute(
                "insert into bqs_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (9, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1, true)");
        PostgresMirror older = schema.open(LEASE);
        assertRefused(older::migrate, ErrorCode.DATABASE_SCHEMA, "newer than this program: it has version 99");
        assertRefused(older::isCurrent, ErrorCode.DATABASE_SCHEMA, "newer than this program");
    }

    @Test
    void refusesASchemaThatWasMigratedByOtherFiles() throws SQLException {
        schema.migrated();
        schema.execute("update bqs_schema_history set checksum = 1 where version = '1'");
        assertRefused(schema.open(LEASE)::migrate, ErrorCode.DATABASE_SCHEMA, "by other files");
    }

    @Test
    void namesTheObjectThatIsInTheWay() throws SQLException {
        schema.execute("create schema " + schema.name());
        schema.execute("create table qualifications (other text)");
        assertRefused(schema.open(LEASE)::migrate, ErrorCode.DATABASE_SCHEMA, "\"qualifications\"", "BQS_SCHEMA");
        assertThat(schema.value("select count(*) from qualifications")).isEqualTo("0");
    }

    @Test
    void saysThatTheUserLacksARight() throws SQLException {
        schema.execute("create role guest_" + schema.name() + " login");
        assertRefused(
                schema.openAs("guest_" + schema.name())::migrate,
                ErrorCode.DATABASE_FORBIDDEN,
                "BQS_SCHEMA to a schema");
        schema.execute("drop role guest_" + schema.name());
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code, String... words) {
        assertThatThrownBy(call)
                .hasMessageContainingAll(words)
                .asInstanceOf(InstanceOfAssertFactories.type(SyncException.class))
                .returns(code, SyncException::code);
    }
}
