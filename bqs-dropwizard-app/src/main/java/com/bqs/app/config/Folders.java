package com.bqs.app.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Paths as a person writes them: relative ones start in the working folder. */
final class Folders {
    private Folders() {}

    static Format<Path> in(Path workingFolder) {
        return new Format<>(
                "a folder, or one that can be made",
                text -> resolve(workingFolder, text).filter(path -> !Files.exists(path) || Files.isDirectory(path)));
    }

    static Format<Path> fileIn(Path workingFolder) {
        return new Format<>(
                "a file that exists and can be read",
                text -> resolve(workingFolder, text)
                        .filter(path -> Files.isRegularFile(path) && Files.isReadable(path)));
    }

    private static Optional<Path> resolve(Path folder, String text) {
        try {
            return Optional.of(folder.resolve(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
