package com.bqs.app.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where configuration is looked for.
 *
 * @param workingFolder holds {@code bqs.yml} and {@code .env}; relative paths start here
 * @param configFile named on the command line instead of {@code bqs.yml}; must exist
 * @param homeFolder beside the launcher; holds the default data folder
 * @param environment the process's environment
 */
public record ConfigSources(
        Path workingFolder, @Nullable Path configFile, Path homeFolder, Map<String, String> environment) {
    public ConfigSources {
        environment = Map.copyOf(environment);
    }

    /** This process's own: its folder, the launcher's folder from {@code -Dbqs.home}, its environment. */
    public static ConfigSources ofProcess(@Nullable Path configFile) {
        Path workingFolder = Path.of("").toAbsolutePath();
        Path home = workingFolder.resolve(System.getProperty("bqs.home", "")).normalize();
        return new ConfigSources(workingFolder, configFile, home, System.getenv());
    }

    /** These sources, with variables on top of the environment, as options of the command line are. */
    public ConfigSources withEnvironment(Map<String, String> overrides) {
        Map<String, String> merged = new HashMap<>(environment);
        merged.putAll(overrides);
        return new ConfigSources(workingFolder, configFile, homeFolder, merged);
    }

    @Override
    public String toString() {
        return "ConfigSources[" + workingFolder + "]"; // the environment holds secrets
    }
}
