package com.bqs.app.embedded;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again and again for what another process will bring about. */
final class Polling {
    private static final long PAUSE_MILLIS = 50;

    private Polling() {}

    /** Empty where it did not come in time, or the thread was interrupted. */
    static <T> Optional<T> await(Duration limit, Supplier<Optional<T>> question) {
        long deadline = System.nanoTime() + limit.toNanos();
        Optional<T> answer = question.get();
        while (answer.isEmpty() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            answer = question.get();
        }
        return answer;
    }
}
