package com.bqs.simulator.rest;

import com.bqs.simulator.quirk.Quirk;
import com.bqs.simulator.quirk.Quirks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Sends one answer as late, as slowly and as far as it was told to. Waiting takes no thread. */
final class AnswerSender {

    private static final long STALL_SECONDS = 600;
    private static final long DRIP_MILLIS = 20;

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Quirks quirks;
    private final InstantSource clock;

    AnswerSender(Request request, Response response, Callback callback, Quirks quirks, InstantSource clock) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.quirks = quirks;
        this.clock = clock;
    }

    void send(Answer answer, Delivery delivery) throws IOException {
        if (delivery == Delivery.STALL) {
            later(STALL_SECONDS * 1_000_000, this::reset);
            return;
        }
        byte[] body = prepare(answer);
        long micros = quirks.number(Quirk.LATENCY_MS) * 1_000
                + quirks.number(Quirk.LATENCY_US_PER_KB) * answer.body().length / 1_024;
        if (micros <= 0) {
            deliver(body, delivery);
        } else {
            later(micros, () -> deliver(body, delivery));
        }
    }

    private void deliver(byte[] body, Delivery delivery) {
        switch (delivery) {
            case RESET -> reset();
            case TRUNCATE -> {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
                response.write(
                        false,
                        ByteBuffer.wrap(body, 0, body.length / 2),
                        Callback.from(this::reset, failed -> reset()));
            }
            case DRIP -> drip(body, 0);
            default -> response.write(true, ByteBuffer.wrap(body), callback);
        }
    }

    private void drip(byte[] body, int position) {
        boolean last = position >= body.length - 1;
        Callback next = last
                ? callback
                : Callback.from(() -> later(DRIP_MILLIS * 1_000, () -> drip(body, position + 1)), callback::failed);
        response.write(last, ByteBuffer.wrap(body, position, Math.min(1, body.length - position)), next);
    }

    private byte[] prepare(Answer answer) throws IOException {
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache, no-store, must-revalidate");
        long offset = quirks.number(Quirk.CLOCK_OFFSET_SECONDS);
        if (offset != 0) {
            response.getHeaders()
                    .put(
                            HttpHeader.DATE,
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    clock.instant().plusSeconds(offset).atOffset(ZoneOffset.UTC)));
        }
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (!quirks.isOn(Quirk.GZIP) || !acceptsGzip(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING))) {
            return answer.body();
        }
        response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        return gzipped(answer.body());
    }

    private void later(long micros, Runnable work) {
        request.getComponents().getScheduler().schedule(work, micros, TimeUnit.MICROSECONDS);
    }

    /** Ends the connection as a machine does that has crashed: without a last word. */
    private void reset() {
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        if (connection.getTransport() instanceof SocketChannel channel) {
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException closed) {
                callback.failed(closed);
                return;
            }
        }
        connection.close();
        callback.failed(new IOException("the connection was reset, as told"));
    }

    private static boolean acceptsGzip(@Nullable String encodings) {
        return encodings != null && encodings.contains("gzip");
    }

    private static byte[] gzipped(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4 + 32);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
