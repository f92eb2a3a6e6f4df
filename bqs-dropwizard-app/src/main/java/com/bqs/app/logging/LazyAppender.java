package com.bqs.app.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts another appender when the first event comes, so that a command without troubles leaves no empty file. */
final class LazyAppender extends AppenderBase<ILoggingEvent> {
    private final Supplier<Appender<ILoggingEvent>> starter;
    private @Nullable Appender<ILoggingEvent> delegate;

    LazyAppender(Supplier<Appender<ILoggingEvent>> starter) {
        this.starter = starter;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (delegate == null) {
            delegate = starter.get();
        }
        delegate.doAppend(event);
    }

    @Override
    public void stop() {
        super.stop();
        if (delegate != null) {
            delegate.stop();
        }
    }
}
