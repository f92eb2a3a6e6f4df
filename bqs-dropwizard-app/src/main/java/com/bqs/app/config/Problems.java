package com.bqs.app.config;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a person learns all of it in one go. Not thread-safe. */
final class Problems {
    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add(line);
    }

    void addUnknownKey(RawSetting setting) {
        add(setting.name() + " (" + setting.origin() + "): unknown key; did you mean " + NearestKey.to(setting.name())
                + "?");
    }

    void addBadValue(ConfigKey key, RawSetting setting, String expected) {
        String shown = key.isSecret() ? Secret.REDACTED : "\"" + Redaction.withoutUserInfo(setting.value()) + "\"";
        add(key + " = " + shown + " (" + setting.origin() + "): expected " + expected);
    }

    void throwIfAny() {
        if (!lines.isEmpty()) {
            throw new ConfigException("CONFIG_INVALID", lines);
        }
    }
}
