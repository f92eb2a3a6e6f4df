package com.bqs.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays the sources over each other, later ones on top, and reports keys that are not ours. */
final class RawSettings {
    /** What Oracle's own client software reads. */
    private static final Set<String> ORACLES_OWN =
            Set.of("ORACLE_HOME", "ORACLE_SID", "ORACLE_BASE", "ORACLE_PATH", "ORACLE_HOSTNAME", "ORACLE_UNQNAME");

    private final Map<ConfigKey, RawSetting> settings = new EnumMap<>(ConfigKey.class);
    private final Problems problems;

    private RawSettings(Problems problems) {
        this.problems = problems;
    }

    static Map<ConfigKey, RawSetting> read(ConfigSources sources, Problems problems) {
        RawSettings layers = new RawSettings(problems);
        layers.addDefaults();
        layers.addYaml(sources);
        Path dotEnv = sources.workingFolder().resolve(".env");
        if (Files.isRegularFile(dotEnv)) {
            layers.addFile(new DotEnvFile(dotEnv, problems).read());
        }
        sources.environment()
                .forEach((name, value) -> layers.addEnvironment(new RawSetting(name, value, Origin.ENVIRONMENT)));
        return layers.settings;
    }

    private void addDefaults() {
        for (ConfigKey key : ConfigKey.values()) {
            key.defaultText().ifPresent(text -> put(key, new RawSetting(key.name(), text, Origin.DEFAULT)));
        }
    }

    private void addYaml(ConfigSources sources) {
        Path named = sources.configFile();
        Path file = sources.workingFolder().resolve(named == null ? Path.of("bqs.yml") : named);
        if (Files.isRegularFile(file)) {
            addFile(new YamlFile(file, problems).read());
        } else if (named != null) {
            problems.add("--config " + named + ": there is no such file");
        }
    }

    private void addFile(List<RawSetting> entries) {
        for (RawSetting entry : entries) {
            ConfigKey.find(entry.name()).ifPresentOrElse(key -> put(key, entry), () -> problems.addUnknownKey(entry));
        }
    }

    private void addEnvironment(RawSetting variable) {
        ConfigKey.find(variable.name()).ifPresentOrElse(key -> put(key, variable), () -> {
            if (isMeantForUs(variable.name())) {
                problems.addUnknownKey(variable);
            }
        });
    }

    private static boolean isMeantForUs(String name) {
        boolean slip = name.startsWith("ORACLE_") && !ORACLES_OWN.contains(name) && NearestKey.resembles(name);
        return slip || name.startsWith("BQS_");
    }

    /** A key without a value ({@code ORACLE_SCOPE=}) counts as not set there. */
    private void put(ConfigKey key, RawSetting setting) {
        if (!setting.value().isBlank()) {
            settings.put(key, setting);
        }
    }
}
