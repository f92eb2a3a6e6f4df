package com.bqs.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real file system that fills up. Only Linux lets an ordinary user have one. */
@Tag("chaos")
@EnabledOnOs(OS.LINUX)
class FullDiskChaosIT {

    private static final int DISK_MEGABYTES = 400;
    private static final int MEGABYTES_LEFT = 20;

    @TempDir
    private Path folder;

    @Test
    void runThatFillsTheDiskFailsAndTheNextGoesOnOnceThereIsRoom() throws IOException, InterruptedException {
        try (LivingCrm crm = LivingCrm.start(40_000);
                SmallDisk disk = SmallDisk.mount(folder, DISK_MEGABYTES, ChaosWorld.environment(crm, folder))) {
            crm.keepStill();
            assertThat(disk.product("migrate")).contains("exit 0");
            disk.fillUpTo(MEGABYTES_LEFT);

            assertThat(disk.product("sync"))
                    .contains("page 1:", "exit 1")
                    .containsAnyOf("DATABASE_FULL", "DATABASE_UNAVAILABLE");
            disk.makeRoom();
            assertThat(disk.product("sync")).contains("going on with the sweep", "exit 0");
            assertThat(disk.product("verify")).contains("exit 0");
        }
    }
}
