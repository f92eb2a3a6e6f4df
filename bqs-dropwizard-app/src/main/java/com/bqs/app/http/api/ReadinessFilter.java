package com.bqs.app.http.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/** Answers 503 to all of {@code /api} while the product is not ready. */
@PreMatching
final class ReadinessFilter implements ContainerRequestFilter {

    private final ReadyBackend backend;

    ReadinessFilter(ReadyBackend backend) {
        this.backend = backend;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("api/")) {
            backend.load();
        }
    }
}
