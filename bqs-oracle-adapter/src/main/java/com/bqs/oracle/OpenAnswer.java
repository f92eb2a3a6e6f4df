package com.bqs.oracle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer whose JSON body is still to be read. */
final class OpenAnswer implements Closeable {

    private final InputStream body;
    private final @Nullable Instant crmTime;

    OpenAnswer(InputStream body, @Nullable Instant crmTime) {
        this.body = body;
        this.crmTime = crmTime;
    }

    InputStream body() {
        return body;
    }

    /** The {@code Date} header, where it is there and readable. */
    Optional<Instant> crmTime() {
        return Optional.ofNullable(crmTime);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
