package com.bqs.app.config;

import java.util.Map;
import java.util.Optional;

/** Reads typed values and notes each one that is wrong; reading goes on with the default then. */
final class SettingReader {
    private static final String OFF = "off";

    private final Map<ConfigKey, RawSetting> settings;
    private final Problems problems;

    SettingReader(Map<ConfigKey, RawSetting> settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    Optional<RawSetting> findRaw(ConfigKey key) {
        return Optional.ofNullable(settings.get(key));
    }

    boolean has(ConfigKey key) {
        return settings.containsKey(key);
    }

    Optional<Secret> findSecret(ConfigKey key) {
        return findRaw(key).map(setting -> new Secret(setting.value()));
    }

    Optional<String> findText(ConfigKey key) {
        return find(key, Formats.TEXT);
    }

    <T> Optional<T> find(ConfigKey key, Format<T> format) {
        return findRaw(key).flatMap(setting -> {
            Optional<T> value = format.parse(setting.value().strip());
            if (value.isEmpty()) {
                problems.addBadValue(key, setting, format.expected());
            }
            return value;
        });
    }

    /** Empty for {@code off}, and for a wrong value, which is noted. */
    <T> Optional<T> findUnlessOff(ConfigKey key, Format<T> format) {
        boolean off = findRaw(key)
                .filter(setting -> setting.value().strip().equals(OFF))
                .isPresent();
        return off ? Optional.empty() : find(key, format);
    }

    /** For keys with a built-in default only. */
    <T> T load(ConfigKey key, Format<T> format) {
        return find(key, format)
                .or(() -> key.defaultText().flatMap(format::parse))
                .orElseThrow(() -> new IllegalStateException(key + " has no default"));
    }

    void report(String problem) {
        problems.add(problem);
    }
}
