package com.bqs.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.bqs.oracle.CrmCallListener;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.SyncListener;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class CrmCallLogTest {

    private final CrmCallLog log = new CrmCallLog(CrmCallListener.NONE);
    private final Logger logger = (Logger) LoggerFactory.getLogger(CrmCallLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.setContext(logger.getLoggerContext());
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
        logger.setLevel(null);
    }

    @Test
    void linesOfThreadsThatTheRunStartedHaveItsId() throws InterruptedException {
        SyncRun run = Runs.complete();
        SyncListener listener = Together.of();

        listener.runStarted(run);
        onAThreadOfItsOwn();
        listener.runEnded(run, null);
        onAThreadOfItsOwn();

        assertThat(lines.list).hasSize(2);
        assertThat(lines.list.get(0).getMDCPropertyMap())
                .containsEntry("run", run.id().toString());
        assertThat(lines.list.get(1).getMDCPropertyMap()).doesNotContainKey("run");
    }

    private void onAThreadOfItsOwn() throws InterruptedException {
        Thread reader = new Thread(() ->
                log.retrying("page", new SyncException(ErrorCode.ORACLE_TIMEOUT, "too slow"), Duration.ofSeconds(1)));
        reader.start();
        reader.join();
    }
}
