package com.bqs.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("chaos")
class KillChaosIT {

    private static final int KILLS = 50;
    private static final int LONGEST_LIFE_MILLIS = 5_000;

    @TempDir
    private Path folder;

    @Test
    void fiftyKillsOfEitherProcessLeaveAMirrorThatIsTrue() throws IOException, InterruptedException, SQLException {
        Random random = new Random();
        try (ChaosWorld world = ChaosWorld.onEmbeddedDatabase(folder)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                ProductProcess sync = world.start("sync", "--mode", kill % 10 == 0 ? "full" : "auto");
                sync.workFor(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)));
                if (kill % 3 == 0) {
                    world.database().kill();
                    sync.workFor(Duration.ofMillis(random.nextInt(1_000)));
                }
                sync.kill();
            }

            Truth truth = world.prove();
            assertThat(truth.count("sync_logs where status = 'RUNNING'")).isZero();
            assertThat(truth.count("sync_logs where status = 'INTERRUPTED' and error_code = 'LEASE_LOST'"))
                    .as("runs that were killed")
                    .isPositive();
        }
    }
}
