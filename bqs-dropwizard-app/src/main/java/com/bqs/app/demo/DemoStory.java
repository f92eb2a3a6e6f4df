package com.bqs.app.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a demo's CRM grows from. The same story gives the same CRM at the same time, so that after a restart it looks as if it
 * had gone on meanwhile.
 *
 * @param rows opportunities at the beginning
 * @param epoch when it began
 * @param port where it listens; 0 for any
 */
public record DemoStory(int rows, Instant epoch, int port) {
    static final int DEFAULT_ROWS = 2_000;

    private static final String FILE = "story.properties";

    public DemoStory {
        if (rows < 1 || port < 0) {
            throw new IllegalArgumentException("rows must be at least 1, and port not negative");
        }
    }

    /**
     * The story told in this folder, or a new one.
     *
     * @param rows null for as many as before; another number begins a new story
     */
    static DemoStory load(Path folder, @Nullable Integer rows, Instant now) {
        Path file = folder.resolve(FILE);
        if (Files.isRegularFile(file)) {
            DemoStory told = read(file);
            return rows == null || rows == told.rows ? told : new DemoStory(rows, now, told.port);
        }
        return new DemoStory(rows == null ? DEFAULT_ROWS : rows, now, 0);
    }

    /** Keeps the story for the next start. */
    void save(Path folder) {
        Properties properties = new Properties();
        properties.setProperty("rows", Integer.toString(rows));
        properties.setProperty("epoch", epoch.toString());
        properties.setProperty("port", Integer.toString(port));
        try {
            Files.createDirectories(folder);
            try (Writer writer = Files.newBufferedWriter(folder.resolve(FILE))) {
                properties.store(writer, "What the demo's CRM grows from. Delete the whole folder to begin anew.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DemoStory at(int newPort) {
        return new DemoStory(rows, epoch, newPort);
    }

    private static DemoStory read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DemoStory(
                Integer.parseInt(properties.getProperty("rows")),
                Instant.parse(properties.getProperty("epoch")),
                Integer.parseInt(properties.getProperty("port")));
    }
}
