package com.bqs.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("chaos")
class LeaseChaosIT {

    @TempDir
    private Path folder;

    @Test
    void processThatWasStoppedPastItsLeaseWritesNothingMore() throws IOException, InterruptedException, SQLException {
        try (ChaosWorld world = ChaosWorld.onEmbeddedDatabase(folder)) {
            ProductProcess stopped = world.start("sync", "--mode", "full");
            stopped.awaitItsFirstPage();
            stopped.signal("STOP");
            world.sync("full");
            stopped.signal("CONT");

            assertThat(stopped.exitCode()).as(stopped.output()).isNotZero();
            assertThat(stopped.output()).contains("LEASE_LOST");
            Truth truth = world.prove();
            assertThat(truth.count("sync_logs where error_code = 'LEASE_LOST'")).isOne();
        }
    }

    @Test
    void ofTwoProcessesAtOnceOneRuns() throws IOException, InterruptedException, SQLException {
        try (ChaosWorld world = ChaosWorld.onEmbeddedDatabase(folder)) {
            for (int i = 0; i < 3; i++) {
                ProductProcess first = world.start("sync", "--mode", "full");
                ProductProcess second = world.start("sync", "--mode", "full");
                assertThat(List.of(first.exitCode(), second.exitCode()))
                        .as(first.output() + second.output())
                        .contains(0)
                        .isSubsetOf(0, 4);
            }
            Truth truth = world.prove();
            assertThat(truth.count("""
                            sync_logs a join sync_logs b on a.run_id < b.run_id and b.started_at < a.completed_at
                            """)).as("runs that overlap").isZero();
        }
    }
}
