package com.bqs.app.http.api;

import static com.bqs.app.http.access.Access.Kind.READS;

import com.bqs.app.backend.Readiness;
import com.bqs.app.http.access.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whether the process lives, and whether it can answer. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Health")
public final class HealthResource {

    private final ReadyBackend backend;

    HealthResource(ReadyBackend backend) {
        this.backend = backend;
    }

    @GET
    @Access(READS)
    @Path("/live")
    @Operation(operationId = "live", summary = "Whether the process answers, whatever CRM and database do")
    @ApiResponse(
            responseCode = "200",
            description = "It does",
            content = @Content(schema = @Schema(implementation = Live.class)))
    public Live live() {
        return new Live("UP");
    }

    @GET
    @Access(READS)
    @Path("/ready")
    @Operation(operationId = "ready", summary = "Whether the schema is current and the database reachable")
    @ApiResponse(
            responseCode = "200",
            description = "They are",
            content = @Content(schema = @Schema(implementation = Ready.class)))
    @ApiResponse(
            responseCode = "503",
            description = "They are not",
            content = @Content(schema = @Schema(implementation = NotReady.class)))
    public Response ready() {
        Readiness now = backend.readiness();
        if (now.backend() != null) {
            return Response.ok(new Ready("READY")).build();
        }
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, ReadyBackend.RETRY_AFTER_SECONDS)
                .entity(new NotReady("NOT_READY", ReadyBackend.reason(now)))
                .build();
    }

    record Live(String status) {}

    record Ready(String status) {}

    record NotReady(String status, String reason) {}
}
