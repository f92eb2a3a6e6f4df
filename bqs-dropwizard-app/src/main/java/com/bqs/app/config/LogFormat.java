package com.bqs.app.config;

import java.util.Locale;
import java.util.Optional;

/** How log lines look on standard error. */
public enum LogFormat {
    TEXT,
    JSON;

    static Optional<LogFormat> find(String text) {
        for (LogFormat format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
