package com.bqs.app.http.api;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Slow work on a thread of its own: however many ask for it at a time, it is done once, and all get its result. Thread-safe. */
final class SharedWork<T> {

    private final Executor threads;
    private @Nullable CompletableFuture<T> underWay;

    /** @param name of its thread, which holds no process up */
    SharedWork(String name) {
        this.threads = work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.start();
        };
    }

    /** Begins the work, unless it is under way. */
    synchronized CompletableFuture<T> join(Supplier<T> work) {
        if (underWay == null || underWay.isDone()) {
            underWay = CompletableFuture.supplyAsync(work, threads);
        }
        return underWay;
    }
}
