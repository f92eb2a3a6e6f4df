package com.bqs.app.http.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import java.util.Objects;
import org.eclipse.jetty.util.UrlEncoded;

/** Refuses values that are not percent-encoded: Jersey would read them as something else. */
final class EncodedQueryFilter implements ContainerRequestFilter {

    private final HttpServletRequest servlet;

    EncodedQueryFilter(@Context HttpServletRequest servlet) {
        this.servlet = servlet;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // As it was sent: the request's URI has been mended by now.
        String query = Objects.requireNonNullElse(servlet.getQueryString(), "");
        for (String parameter : query.split("&", -1)) {
            requireEncoded(parameter.split("=", 2));
        }
    }

    private static void requireEncoded(String[] parameter) {
        String value = parameter[parameter.length - 1];
        try {
            UrlEncoded.decodeUtf8To(value, 0, value.length(), (any, text) -> {});
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid(parameter[0], value, "percent-encoded UTF-8, where % itself is %25");
        }
    }
}
