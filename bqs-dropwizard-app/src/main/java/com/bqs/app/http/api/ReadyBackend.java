package com.bqs.app.http.api;

import com.bqs.app.backend.Backend;
import com.bqs.app.backend.Readiness;
import com.bqs.app.http.problem.Problem;
import com.bqs.app.http.problem.ProblemException;
import java.util.Objects;
import java.util.function.Supplier;

/** What is behind the API, once it is there. Thread-safe. */
final class ReadyBackend {

    static final int RETRY_AFTER_SECONDS = 2;

    private final Supplier<Readiness> readiness;

    ReadyBackend(Supplier<Readiness> readiness) {
        this.readiness = readiness;
    }

    Readiness readiness() {
        return readiness.get();
    }

    /** Ends the request with 503 {@code NOT_READY} where it is not there yet. */
    Backend load() {
        Readiness now = readiness.get();
        Backend backend = now.backend();
        if (backend == null) {
            throw new ProblemException(Problem.of(503, "NOT_READY", reason(now)).retryAfter(RETRY_AFTER_SECONDS));
        }
        return backend;
    }

    static String reason(Readiness readiness) {
        return Objects.requireNonNullElse(readiness.reason(), "starting");
    }
}
