package com.bqs.app.http.api;

import static com.bqs.app.http.access.Access.Kind.OPERATES;

import com.bqs.app.http.access.Access;
import com.bqs.domain.OptyId;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.model.RunTrigger;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Reads one opportunity from the CRM now. */
@Path("/api/opportunities/{id}/fetch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opportunities")
public final class FetchResource {

    private final ReadyBackend backend;

    FetchResource(ReadyBackend backend) {
        this.backend = backend;
    }

    @POST
    @Access(OPERATES)
    @Operation(
            operationId = "fetchOpportunity",
            summary = "Asks the CRM for this opportunity now, whether or not the mirror has it")
    @ApiResponse(
            responseCode = "202",
            description = "A run that does it has begun",
            content = @Content(schema = @Schema(implementation = SyncJson.Started.class)))
    @ApiResponse(
            responseCode = "409",
            description = "RUN_IN_PROGRESS, with the run that is under way as member run",
            content = @Content(schema = @Schema(ref = OpenApiDocument.PROBLEM)))
    public Response fetch(
            @Parameter(schema = @Schema(type = "string"), description = "The remote_id", example = "300000000000001")
                    @PathParam("id")
                    String id,
            @Context UriInfo uri) {
        List<OptyId> ids = List.of(new OptyId(Parameters.id(id)));
        return TicketAnswer.of(backend.load().sync().start(SyncRequest.selected(ids, RunTrigger.API)), uri);
    }
}
