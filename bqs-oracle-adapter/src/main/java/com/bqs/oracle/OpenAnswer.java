package com.bqs.oracle;

import feign.Response;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** An answer whose JSON body is still to be read. */
final class OpenAnswer implements Closeable {

    private final InputStream body;
    private final Response response;

    /** @param body the response's, as it is to be read */
    OpenAnswer(InputStream body, Response response) {
        this.body = body;
        this.response = response;
    }

    InputStream body() {
        return body;
    }

    /** The {@code Date} header, where it is there and readable. */
    Optional<Instant> crmTime() {
        return Optional.ofNullable(HttpHeaders.date(response));
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
