package com.bqs.app.config;

import com.bqs.app.failure.ReportedFailure;
import java.util.List;

/** The configuration cannot be used; lists every problem at once. The process ends with exit code 2. */
public final class ConfigException extends RuntimeException implements ReportedFailure {
    private static final long serialVersionUID = 1L;

    private final String code;

    @SuppressWarnings("serial") // never serialized; an immutable list of strings
    private final List<String> lines;

    /**
     * Refuses a configuration.
     *
     * @param code begins with {@code CONFIG_}
     */
    public ConfigException(String code, List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a ConfigException needs at least one line");
        }
        this.code = code;
        this.lines = List.copyOf(lines);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<String> lines() {
        return lines;
    }

    @Override
    public int exitCode() {
        return 2;
    }
}
