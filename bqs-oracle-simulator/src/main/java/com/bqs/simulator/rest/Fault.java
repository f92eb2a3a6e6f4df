package com.bqs.simulator.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with some requests.
 *
 * @param path part of the path and query of the requests that it counts and strikes; empty for all
 * @param from the first of them that it strikes, counted from 1
 * @param times how many it strikes; a negative number for all
 * @param answer instead of the right one; null where only the delivery is wrong
 */
public record Fault(
        String path, int from, int times, @Nullable Answer answer, Delivery delivery) {

    /** Strikes the next request once. */
    public static Fault once(Answer answer) {
        return new Fault("", 1, 1, answer, Delivery.WHOLE);
    }

    Optional<Answer> instead() {
        return Optional.ofNullable(answer);
    }
}
