package com.bqs.app.wiring;

import com.bqs.app.backend.Readiness;
import com.bqs.app.embedded.EmbeddedDatabaseException;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the product up behind an HTTP server that answers already, as often as it takes, and then watches that its database
 * stays there. Waits half a second after the first failure, then longer, up to 5 s.
 */
final class ProductStarter implements Supplier<Readiness>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProductStarter.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Supplier<LiveProduct> opener;
    private final Consumer<RuntimeException> giveUp;
    private final Thread thread = new Thread(this::work, "bqs-start");
    private volatile Readiness readiness = Readiness.waiting("BQS Sync is starting: try again in a moment.");
    private String told = "";

    /** @param giveUp hears of what no waiting helps against */
    ProductStarter(Supplier<LiveProduct> opener, Consumer<RuntimeException> giveUp) {
        this.opener = opener;
        this.giveUp = giveUp;
    }

    void start() {
        thread.start();
    }

    @Override
    public Readiness get() {
        return readiness;
    }

    @Override
    public void close() {
        readiness = Readiness.waiting("BQS Sync is stopping.");
        thread.interrupt();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try (LiveProduct product = open()) {
            watch(product);
        } catch (InterruptedException e) {
            LOG.debug("stopped", e);
        } catch (RuntimeException e) {
            giveUp.accept(e);
        }
    }

    private LiveProduct open() throws InterruptedException {
        Duration wait = FIRST_WAIT;
        while (true) {
            try {
                return opener.get();
            } catch (SyncException e) {
                if (isForGood(e.code())) {
                    throw e;
                }
                wait(e.code().name(), e.getMessage());
            } catch (EmbeddedDatabaseException e) {
                wait(e.code(), String.valueOf(e.getMessage()));
            }
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    private void watch(LiveProduct product) throws InterruptedException {
        while (true) {
            try {
                product.check();
                ready(product);
            } catch (SyncException e) {
                wait(e.code().name(), e.getMessage());
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    private void ready(LiveProduct product) {
        if (readiness.backend() == null) {
            readiness = Readiness.ready(product.backend());
            told = "";
            LOG.info("ready");
        }
    }

    /** Says why once, however often it is found. */
    private void wait(String code, String message) {
        String reason = code + ": " + message;
        readiness = Readiness.waiting(reason);
        if (!reason.equals(told)) {
            told = reason;
            LOG.warn("not ready: {}", reason);
        }
    }

    private static boolean isForGood(ErrorCode code) {
        return code == ErrorCode.CONFIG_SOURCE_CHANGED || code == ErrorCode.CONFIG_INVALID;
    }
}
