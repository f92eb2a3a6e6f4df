package com.bqs.app.embedded;

import com.bqs.app.failure.ReportedFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL cannot be used; the message says what to do. */
public final class EmbeddedDatabaseException extends RuntimeException implements ReportedFailure {
    private static final long serialVersionUID = 1L;

    EmbeddedDatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    EmbeddedDatabaseException(String message) {
        this(message, null);
    }

    @Override
    public String code() {
        return "DATABASE_EMBEDDED";
    }

    @Override
    public List<String> lines() {
        return List.of(String.valueOf(getMessage()));
    }

    @Override
    public int exitCode() {
        return 1;
    }
}
