package com.bqs.app.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An embedded database that is not there yet: whether it could be made. */
final class DatabaseToMake {

    private DatabaseToMake() {}

    static Finding examine(Path folder) {
        Path there = nearestThatExists(folder.toAbsolutePath());
        return there != null && Files.isDirectory(there) && Files.isWritable(there)
                ? Finding.warn(
                        "database.schema",
                        "the embedded database in " + folder + " is not made yet",
                        "bqs sync or bqs serve makes it; set DATABASE_URL for a server of your own")
                : Finding.fail(
                        "database.schema",
                        "the embedded database in " + folder + " cannot be made: this user may not write in " + there,
                        "set BQS_DATA_DIR to a folder that this user may write, or DATABASE_URL");
    }

    private static @Nullable Path nearestThatExists(Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there;
    }
}
