package com.bqs.app.http.api;

import com.bqs.app.http.problem.Problem;
import com.bqs.app.http.problem.ProblemException;
import com.bqs.sync.error.SyncException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.Semaphore;

/**
 * Answers of any length, which break where they fail. Each takes one of the server's threads for as long as its client takes to
 * read it, so there are only so many at once: whoever reads slowly, or not at all, keeps nobody else from an answer. Thread-safe.
 */
final class Streams {

    /** The rest of the server's hundred threads is for short answers. */
    static final int AT_ONCE = 64;

    private static final int RETRY_AFTER_SECONDS = 5;

    private final Semaphore free = new Semaphore(AT_ONCE);

    /** The answer, which is 503 {@code TOO_MANY_STREAMS} where there are too many when its turn comes. */
    StreamingOutput of(HttpServletRequest request, HttpServletResponse response, StreamingOutput answer) {
        return inTurn(output -> {
            try {
                answer.write(output);
            } catch (SyncException e) {
                BrokenAnswer.breakOff(request, response, e);
                throw e;
            }
        });
    }

    StreamingOutput inTurn(StreamingOutput answer) {
        return output -> {
            if (!free.tryAcquire()) {
                throw tooMany();
            }
            try {
                answer.write(output);
            } finally {
                free.release();
            }
        };
    }

    private static ProblemException tooMany() {
        return new ProblemException(Problem.of(
                        503,
                        "TOO_MANY_STREAMS",
                        AT_ONCE + " clients are reading whole lists or exports, which is as many as may: try again when"
                                + " one has ended, or read pages with limit.")
                .retryAfter(RETRY_AFTER_SECONDS));
    }
}
