package com.bqs.app.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A working folder, and an environment, that hold nothing but what a test puts there. */
final class SettingsFixture {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    SettingsFixture(Path folder) {
        this.folder = folder;
    }

    SettingsFixture environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    SettingsFixture file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    SettingsFixture file(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Settings load() {
        return Settings.load(sources(null));
    }

    Settings loadWith(String configFile) {
        return Settings.load(sources(Path.of(configFile)));
    }

    /** What the refusal says, line by line. */
    List<String> problems() {
        ConfigException refusal = catchThrowableOfType(ConfigException.class, this::load);
        return refusal == null ? List.of() : refusal.lines();
    }

    private ConfigSources sources(@Nullable Path configFile) {
        return new ConfigSources(folder, configFile, folder.resolve("home"), environment);
    }
}
