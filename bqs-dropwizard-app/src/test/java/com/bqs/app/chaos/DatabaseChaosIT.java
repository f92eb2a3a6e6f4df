package com.bqs.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.app.embedded.ServerUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("chaos")
class DatabaseChaosIT {

    @TempDir
    private Path folder;

    @Test
    void runOutlivesARestartOfPostgres() throws IOException, InterruptedException, SQLException {
        runOutlives(ServerUnderTest::stop);
    }

    @Test
    void runOutlivesACrashOfPostgres() throws IOException, InterruptedException, SQLException {
        runOutlives(ServerUnderTest::kill);
    }

    private void runOutlives(Consumer<ServerUnderTest> blow) throws IOException, InterruptedException, SQLException {
        try (ChaosWorld world = ChaosWorld.onServer(folder)) {
            ProductProcess sync = world.start("sync", "--mode", "full");
            sync.awaitItsFirstPage();
            blow.accept(world.database());
            world.database().start();

            assertThat(sync.exitCode()).as(sync.output()).isZero();
            Truth truth = world.prove();
            assertThat(truth.count("sync_logs where status <> 'SUCCESS'")).isZero();
        }
    }
}
