package com.bqs.app.http.api;

import com.bqs.app.http.access.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** How far the mirror had drifted when {@code bqs verify} looked last. */
@Path("/api/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync")
public final class VerificationResource {

    private final ReadyBackend backend;

    VerificationResource(ReadyBackend backend) {
        this.backend = backend;
    }

    @GET
    @Access(Access.Kind.READS)
    @Operation(operationId = "lastVerification", summary = "What bqs verify found last")
    @ApiResponse(
            responseCode = "200",
            description = "The counts, with examples; before the first one a status of NOT_VERIFIED",
            content = @Content(schema = @Schema(oneOf = {VerificationJson.class, VerificationJson.None.class})))
    public Response last() {
        Object answer = backend.load()
                .lastVerification()
                .find()
                .<Object>map(VerificationJson::of)
                .orElseGet(() -> new VerificationJson.None("NOT_VERIFIED"));
        return Response.ok(answer).build();
    }
}
