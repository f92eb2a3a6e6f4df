package com.bqs.app.http.api;

import com.bqs.app.metrics.HttpMetrics;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Measures requests that an endpoint takes, up to the moment at which the answer begins. */
final class HttpTimer implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BEGAN = HttpTimer.class.getName();

    private final HttpMetrics metrics;

    @Context
    @SuppressWarnings("NullAway.Init") // Jersey puts a proxy here
    private ResourceInfo resource;

    HttpTimer(HttpMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BEGAN, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(BEGAN) instanceof Long began && resource.getResourceMethod() != null) {
            String template = path(resource.getResourceClass().getAnnotation(Path.class))
                    + path(resource.getResourceMethod().getAnnotation(Path.class));
            metrics.answered(
                    request.getMethod(), template, response.getStatus(), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private static String path(@Nullable Path path) {
        return path == null ? "" : path.value();
    }
}
