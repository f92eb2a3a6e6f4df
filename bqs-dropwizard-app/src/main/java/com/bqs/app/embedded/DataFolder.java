package com.bqs.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the data folder where there is none, and refuses one of another PostgreSQL. */
final class DataFolder {
    private static final Pattern MAJOR_VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    private final ServerFolder folder;
    private final ServerPrograms programs;

    DataFolder(ServerFolder folder, ServerPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    void prepare() {
        try {
            if (!Files.exists(folder.data())) {
                initialise();
            } else {
                checkVersion();
            }
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("cannot prepare the data folder " + folder.data() + ": " + e, e);
        }
    }

    private void initialise() throws IOException {
        FolderTree.delete(folder.unfinishedData());
        new PasswordFile(folder.password()).generate();
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + folder.unfinishedData(),
                        "--username=" + EmbeddedServer.USER,
                        "--pwfile=" + folder.password(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        // PostgreSQL's own C.UTF-8, which every system has.
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions"));
        Files.move(folder.unfinishedData(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void checkVersion() throws IOException {
        Path file = folder.data().resolve("PG_VERSION");
        if (!Files.isRegularFile(file)) {
            throw new EmbeddedDatabaseException(
                    folder.data() + " is not a PostgreSQL data folder: move it away, or set another BQS_DATA_DIR");
        }
        String found = Files.readString(file).strip();
        Matcher ours = MAJOR_VERSION.matcher(programs.run("postgres", List.of("--version")));
        if (ours.find() && !ours.group(1).equals(found)) {
            throw new EmbeddedDatabaseException(folder.data() + " was written by PostgreSQL " + found
                    + ", this version brings PostgreSQL " + ours.group(1)
                    + ": set another BQS_DATA_DIR and sync anew, or dump the old data with PostgreSQL " + found);
        }
    }
}
