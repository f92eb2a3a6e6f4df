package com.bqs.app.http;

import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/**
 * Gives every request an id, the caller's own where he sends a harmless one: it is in the answer's {@code X-Request-Id} and
 * in each log line that the request causes.
 */
final class RequestIds extends Handler.Wrapper {

    static final String HEADER = "X-Request-Id";

    /** The key under which the log finds it. */
    private static final String REQUEST = "request";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    RequestIds(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String given = request.getHeaders().get(HEADER);
        String id = given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        response.getHeaders().put(HEADER, id);
        try (MDC.MDCCloseable context = MDC.putCloseable(REQUEST, id)) {
            return super.handle(request, response, callback);
        }
    }
}
