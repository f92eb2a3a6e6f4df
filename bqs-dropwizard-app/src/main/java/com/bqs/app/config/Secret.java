package com.bqs.app.config;

import java.util.Objects;

/** A password or the like: prints {@code [REDACTED]}, whoever logs it. */
public final class Secret {
    static final String REDACTED = "[REDACTED]";

    private final String value;

    public Secret(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The secret itself, for the one call that needs it. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return REDACTED;
    }
}
