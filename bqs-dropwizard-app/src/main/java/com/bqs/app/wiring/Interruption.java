package com.bqs.app.wiring;

import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ctrl-C and SIGTERM: asks a command to stop, and holds the JVM until it has, for at most 30 s. */
public final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Runnable stop;
    private final OptionalInt exitCode;
    private final Thread hook = new Thread(this::interrupt, "bqs-stop");

    private Interruption(Runnable stop, OptionalInt exitCode) {
        this.stop = stop;
        this.exitCode = exitCode;
    }

    /** The process then ends with the JVM's own code: 130 after Ctrl-C, 143 after SIGTERM. */
    public static Interruption stopping(Runnable stop) {
        return installed(new Interruption(stop, OptionalInt.empty()));
    }

    /** The process then ends with this code, whatever the signal. */
    public static Interruption exitingWith(int exitCode, Runnable stop) {
        return installed(new Interruption(stop, OptionalInt.of(exitCode)));
    }

    /** To be called when the command is through: from then on nothing is stopped, and nothing waited for. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is on its way out, and the hook at work
        }
    }

    private static Interruption installed(Interruption interruption) {
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void interrupt() {
        stop.run();
        try {
            boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            LOG.debug("stopped in time: {}", inTime);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exitCode.ifPresent(Runtime.getRuntime()::halt);
    }
}
