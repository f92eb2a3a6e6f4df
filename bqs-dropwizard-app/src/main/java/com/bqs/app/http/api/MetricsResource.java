package com.bqs.app.http.api;

import static com.bqs.app.http.access.Access.Kind.READS;

import com.bqs.app.http.access.Access;
import com.bqs.app.metrics.Metrics;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Figures for Prometheus; they answer before the product is ready, too. */
@Path("/metrics")
@Tag(name = "Health")
public final class MetricsResource {

    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final Metrics metrics;

    MetricsResource(Metrics metrics) {
        this.metrics = metrics;
    }

    @GET
    @Access(READS)
    @Produces(TEXT_FORMAT)
    @Operation(operationId = "metrics", summary = "Figures in the text format of Prometheus")
    @ApiResponse(
            responseCode = "200",
            description = "All figures",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
    public String expose() {
        return metrics.expose();
    }
}
