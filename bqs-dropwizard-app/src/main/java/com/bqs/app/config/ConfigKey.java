package com.bqs.app.config;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every key that can be configured; the constant's name is the key, in files and in the environment. */
public enum ConfigKey {
    ORACLE_BASE_URL,
    ORACLE_USER,
    ORACLE_PASS,
    ORACLE_TOKEN_URL,
    ORACLE_CLIENT_ID,
    ORACLE_CLIENT_SECRET,
    ORACLE_SCOPE,
    ORACLE_API_VERSION("11.13.18.05"),
    ORACLE_FRAMEWORK_VERSION("4"),
    ORACLE_FINDER,
    ORACLE_PAGE_SIZE("500"),
    ORACLE_CONCURRENCY("4"),
    ORACLE_TIMEOUT("120s"),
    DATABASE_URL,
    BQS_DATA_DIR,
    BQS_SCHEMA("public"),
    BQS_BIND("127.0.0.1"),
    BQS_PORT("8000"),
    BQS_AUTH("none"),
    BQS_SCHEDULE("0 0 0 * * ?"),
    BQS_TIME_ZONE,
    BQS_FULL_EVERY("7d"),
    BQS_OVERLAP("10m"),
    BQS_VANISH_LIMIT("5%"),
    BQS_CLOSED_STATUSES("WON,LOST,NO_SALE"),
    BQS_LEASE("15s"),
    BQS_HISTORY_RETENTION("off"),
    BQS_MAPPING,
    BQS_RATE_LIMIT("1000"),
    BQS_LOG_FORMAT("text");

    private static final Set<ConfigKey> SECRETS = EnumSet.of(ORACLE_PASS, ORACLE_CLIENT_SECRET, DATABASE_URL);

    private final @Nullable String defaultText;

    ConfigKey() {
        this(null);
    }

    ConfigKey(@Nullable String defaultText) {
        this.defaultText = defaultText;
    }

    /** The built-in default as it would be written in a file; empty where there is none or it depends on the machine. */
    public Optional<String> defaultText() {
        return Optional.ofNullable(defaultText);
    }

    /** True where the value may hold a password: such a value is never printed. */
    public boolean isSecret() {
        return SECRETS.contains(this);
    }

    static Optional<ConfigKey> find(String name) {
        for (ConfigKey key : values()) {
            if (key.name().equals(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
