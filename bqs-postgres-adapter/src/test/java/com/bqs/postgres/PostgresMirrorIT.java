package com.bqs.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresMirrorIT {

    @Test
    void opensWithoutADatabaseAndSaysThatItCannotBeReached() throws IOException {
        int port = freePort();
        assertFails(
                "jdbc:postgresql://localhost:" + port + "/bqs?password=geheim&user=x",
                ErrorCode.DATABASE_UNAVAILABLE,
                "localhost:" + port + "/bqs cannot be reached");
    }

    @Test
    void namesTheCommandThatCreatesAMissingDatabase() {
        assertFails(
                "jdbc:postgresql://localhost:" + TestServer.port() + "/nowhere?user=postgres",
                ErrorCode.DATABASE_SCHEMA,
                "createdb nowhere");
    }

    @Test
    void refusesAUrlThatIsNone() {
        assertThatThrownBy(() -> PostgresMirror.open(settings("jdbc:postgresql://x:notaport/bqs"), Clock.systemUTC()))
                .hasMessageContaining("DATABASE_URL")
                .isInstanceOfSatisfying(
                        SyncException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIG_INVALID));
    }

    @Test
    void saysThatTheSchemaHasToBeMigrated() throws SQLException {
        try (TestSchema schema = new TestSchema()) {
            PostgresMirror mirror = schema.open(Duration.ofSeconds(2));
            assertThatThrownBy(() -> mirror.ledger().loadState())
                    .hasMessageContaining("Run bqs migrate")
                    .isInstanceOfSatisfying(
                            SyncException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_SCHEMA));
        }
    }

    private static void assertFails(String url, ErrorCode code, String words) {
        try (PostgresMirror mirror = PostgresMirror.open(settings(url), Clock.systemUTC())) {
            assertThatThrownBy(mirror::migrate)
                    .hasMessageContaining(words)
                    .hasMessageNotContaining("geheim")
                    .isInstanceOfSatisfying(
                            SyncException.class, e -> assertThat(e.code()).isEqualTo(code));
        }
    }

    private static PostgresSettings settings(String url) {
        return new PostgresSettings(url, null, null, "bqs", 1, Duration.ofSeconds(2));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
