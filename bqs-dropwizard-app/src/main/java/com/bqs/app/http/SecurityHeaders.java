package com.bqs.app.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells browsers to load nothing from elsewhere, to guess nothing and to show us in nobody's frame. */
final class SecurityHeaders extends Handler.Wrapper {

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Swagger UI's icons are data URLs. */
    private static final String DOCS_POLICY = POLICY + "; img-src 'self' data:";

    SecurityHeaders(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        add(request, response);
        return super.handle(request, response, callback);
    }

    static void add(Request request, Response response) {
        String path = Request.getPathInContext(request);
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("Content-Security-Policy", path.startsWith("/docs") ? DOCS_POLICY : POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (path.startsWith("/api/") || path.startsWith("/health/")) {
            headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        }
    }
}
