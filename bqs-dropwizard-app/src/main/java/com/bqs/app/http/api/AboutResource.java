package com.bqs.app.http.api;

import com.bqs.app.backend.About;
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

/** Where the data comes from, and whether it is real. */
@Path("/api/about")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync")
public final class AboutResource {

    private final ReadyBackend backend;

    AboutResource(ReadyBackend backend) {
        this.backend = backend;
    }

    @GET
    @Access(Access.Kind.READS)
    @Operation(operationId = "about", summary = "Which CRM is mirrored, and whether its data is invented")
    @ApiResponse(
            responseCode = "200",
            description = "The source: a CRM's origin, or demo",
            content = @Content(schema = @Schema(implementation = About.class)))
    public About about() {
        return backend.load().about();
    }
}
