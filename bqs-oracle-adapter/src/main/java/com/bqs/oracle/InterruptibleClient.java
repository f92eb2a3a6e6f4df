package com.bqs.oracle;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/**
 * Lets a reader that is interrupted stop at the next bytes: so a server that trickles them holds no thread of a call that
 * was given up.
 */
final class InterruptibleClient implements Client {

    private final Client client;

    InterruptibleClient(Client client) {
        this.client = client;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        Response response = client.execute(request, options);
        Response.Body body = response.body();
        return body == null
                ? response
                : response.toBuilder()
                        .body(new InterruptibleStream(body.asInputStream()), body.length())
                        .build();
    }

    private static final class InterruptibleStream extends FilterInputStream {

        private InterruptibleStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            check();
            return super.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            check();
            return super.read(buffer, offset, length);
        }

        private static void check() throws InterruptedIOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("given up");
            }
        }
    }
}
