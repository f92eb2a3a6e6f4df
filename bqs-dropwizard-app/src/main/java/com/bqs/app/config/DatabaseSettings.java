package com.bqs.app.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the mirror lives.
 *
 * @param server null for the embedded one
 * @param dataFolder absolute; holds the embedded server's data
 * @param schema a plain lower-case identifier
 */
public record DatabaseSettings(@Nullable DatabaseTarget server, Path dataFolder, String schema) {
    static DatabaseSettings read(SettingReader reader, ConfigSources sources) {
        Path dataFolder = reader.find(ConfigKey.BQS_DATA_DIR, Folders.in(sources.workingFolder()))
                .orElse(sources.homeFolder().resolve("data"));
        return new DatabaseSettings(
                reader.find(ConfigKey.DATABASE_URL, DatabaseUrl.FORMAT).orElse(null),
                dataFolder,
                reader.load(ConfigKey.BQS_SCHEMA, Formats.SCHEMA_NAME));
    }
}
