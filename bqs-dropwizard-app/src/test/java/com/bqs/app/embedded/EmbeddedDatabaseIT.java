package com.bqs.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.bqs.app.config.DatabaseTarget;
import com.bqs.app.config.Secret;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
    @TempDir
    private static Path binaries;

    @TempDir
    private Path folder;

    @Test
    void itIsDurableUtf8AndAsksForThePassword() throws SQLException {
        try (EmbeddedDatabase database = open()) {
            DatabaseTarget target = database.target();

            assertThat(query(target, "SHOW fsync")).isEqualTo("on");
            assertThat(query(target, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(target, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(query(target, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(query(target, "SELECT upper('é')")).isEqualTo("É");
            assertThat(query(target, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(target, "SHOW password_encryption")).isEqualTo("scram-sha-256");
            DatabaseTarget intruder = new DatabaseTarget(target.jdbcUrl(), target.user(), new Secret("guess"));
            assertThatThrownBy(() -> query(intruder, "SELECT 1"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void thePasswordFileIsItsOwnersAlone() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        try (EmbeddedDatabase database = open()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("pgpassword"))))
                    .isEqualTo("rw-------");
            assertThat(database.target()).asString().doesNotContain(Files.readString(folder.resolve("pgpassword")));
        }
    }

    @Test
    void dataAndPortOutliveARestart() throws SQLException {
        DatabaseTarget before;
        try (EmbeddedDatabase database = open()) {
            before = database.target();
            execute(before, "CREATE TABLE kept AS SELECT 'still here' AS word");
        }
        assertThatThrownBy(() -> query(before, "SELECT 1")).isInstanceOf(SQLException.class);

        try (EmbeddedDatabase database = open()) {
            assertThat(query(database.target(), "SELECT word FROM kept")).isEqualTo("still here");
            assertThat(database.target()).isEqualTo(before);
        }
    }

    @Test
    void theLastToLeaveStopsTheServerWhoeverStartedIt() throws SQLException, IOException, InterruptedException {
        DatabaseTarget target;
        try (DatabaseHolder first = DatabaseHolder.start(folder, binaries);
                EmbeddedDatabase second = open()) {
            target = second.target();
            assertThat(target.jdbcUrl()).isEqualTo(first.jdbcUrl());

            first.leave();
            assertThat(query(target, "SELECT 'runs'")).isEqualTo("runs");

            try (EmbeddedDatabase third = open()) {
                assertThat(third.target()).isEqualTo(target);
            }
            assertThat(query(target, "SELECT 'runs'")).isEqualTo("runs");
        }
        assertThatThrownBy(() -> query(target, "SELECT 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void aServerLeftByAKilledProcessIsAdopted() throws SQLException, IOException, InterruptedException {
        DatabaseTarget target;
        try (DatabaseHolder killed = DatabaseHolder.start(folder, binaries)) {
            killed.killHard();
            try (EmbeddedDatabase adopter = open()) {
                target = adopter.target();
                assertThat(target.jdbcUrl()).isEqualTo(killed.jdbcUrl());
                assertThat(query(target, "SELECT 'runs'")).isEqualTo("runs");
            }
        }
        assertThatThrownBy(() -> query(target, "SELECT 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void aHalfFinishedInitialisationIsCleared() throws IOException, SQLException {
        Path unfinished = Files.createDirectories(folder.resolve("pgdata.new").resolve("base"));
        Files.writeString(unfinished.resolve("PG_VERSION"), "18");

        try (EmbeddedDatabase database = open()) {
            assertThat(query(database.target(), "SELECT 'runs'")).isEqualTo("runs");
        }
        assertThat(folder.resolve("pgdata.new")).doesNotExist();
    }

    @Test
    void theProcessIdOfAKilledServerMayBeAnotherProgramsByNow() throws IOException, SQLException {
        open().close();
        String leftover = ProcessHandle.current().pid() + "\nfolder\n0\n5432\n";
        Files.writeString(folder.resolve("pgdata").resolve("postmaster.pid"), leftover);

        try (EmbeddedDatabase database = open()) {
            assertThat(query(database.target(), "SELECT 'runs'")).isEqualTo("runs");
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedAndKept() throws IOException {
        Path data = Files.createDirectories(folder.resolve("pgdata"));
        Files.writeString(data.resolve("PG_VERSION"), "13\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("was written by PostgreSQL 13, this version brings PostgreSQL 18");
        assertThat(data.resolve("PG_VERSION")).exists();
    }

    @Test
    void aFolderThatIsNoDataFolderIsRefusedAndKept() throws IOException {
        Path mine = Files.writeString(
                Files.createDirectories(folder.resolve("pgdata")).resolve("mine.txt"), "x");

        assertThatThrownBy(this::open)
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("is not a PostgreSQL data folder");
        assertThat(mine).exists();
    }

    @Test
    void aServerThatCannotStartSaysWhyInOneLine() throws IOException {
        open().close();
        Files.writeString(folder.resolve("pgdata").resolve("postgresql.conf"), "no_such_setting = 1\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("PostgreSQL did not start")
                .hasMessageContaining("postgres.log")
                .hasMessageNotContaining("\n");
    }

    private EmbeddedDatabase open() {
        return EmbeddedDatabase.open(folder, binaries);
    }

    private static String query(DatabaseTarget target, String sql) throws SQLException {
        try (Connection connection = connect(target);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(DatabaseTarget target, String sql) throws SQLException {
        try (Connection connection = connect(target);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(DatabaseTarget target) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", Objects.requireNonNull(target.user()));
        login.setProperty("password", Objects.requireNonNull(target.password()).reveal());
        return DriverManager.getConnection(target.jdbcUrl(), login);
    }
}
