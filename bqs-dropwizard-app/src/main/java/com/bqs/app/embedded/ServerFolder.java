package com.bqs.app.embedded;

import com.bqs.app.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What lies where in the folder of one embedded server. */
record ServerFolder(Path path) {
    static ServerFolder make(Path path) {
        try {
            return new ServerFolder(Files.createDirectories(path).toRealPath());
        } catch (IOException e) {
            throw new ConfigException(
                    "CONFIG_INVALID",
                    List.of("BQS_DATA_DIR = " + path + ": cannot be made ("
                            + e.getClass().getSimpleName()
                            + "); set it to a folder that this user may write, or set DATABASE_URL"));
        }
    }

    Path data() {
        return path.resolve("pgdata");
    }

    /** Where initdb works; renamed to {@link #data} when it is through, so that what is named so is always whole. */
    Path unfinishedData() {
        return path.resolve("pgdata.new");
    }

    Path password() {
        return path.resolve("pgpassword");
    }

    Path port() {
        return path.resolve("pgport");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    Path formerLog() {
        return path.resolve("postgres.log.1");
    }

    /** Held while a process starts or stops the server. */
    Path gate() {
        return path.resolve("gate.lock");
    }

    /** Shared by every process that uses the server. */
    Path members() {
        return path.resolve("members.lock");
    }
}
