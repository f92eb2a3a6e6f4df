package com.bqs.app.config;

import java.nio.file.Path;

/** Where a value came from, in words: {@code built-in default}, {@code .env line 3}, {@code environment}. */
public record Origin(String description) {
    static final Origin DEFAULT = new Origin("built-in default");
    static final Origin ENVIRONMENT = new Origin("environment");

    static Origin line(Path file, int line) {
        return new Origin(file.getFileName() + " line " + line);
    }

    @Override
    public String toString() {
        return description;
    }
}
