package com.bqs.app.http.api;

import static com.bqs.app.http.access.Access.Kind.OPERATES;
import static com.bqs.app.http.access.Access.Kind.READS;

import com.bqs.app.backend.Backend;
import com.bqs.app.http.access.Access;
import com.bqs.app.http.problem.Problem;
import com.bqs.app.http.problem.ProblemException;
import com.bqs.domain.OptyId;
import com.bqs.postgres.QuarantinedRecord;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.model.RunTrigger;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records that could not be mirrored. */
@Path("/api/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quarantine")
public final class QuarantineResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    private final ReadyBackend backend;

    QuarantineResource(ReadyBackend backend) {
        this.backend = backend;
    }

    @GET
    @Access(READS)
    @Operation(operationId = "listQuarantine", summary = "The records set aside, seen last first")
    @ApiResponse(
            responseCode = "200",
            description = "The records, and how many there are in all",
            content = @Content(schema = @Schema(implementation = QuarantineJson.class)))
    public QuarantineJson list(
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100"))
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        int latest = Parameters.limit(limit, DEFAULT_LIMIT, MAX_LIMIT);
        Backend ready = backend.load();
        List<QuarantineJson.Entry> records = ready.quarantine().findLatest(latest).stream()
                .map(QuarantineJson.Entry::of)
                .toList();
        return new QuarantineJson(records, ready.quarantine().count());
    }

    @POST
    @Access(OPERATES)
    @Path("/{id}/retry")
    @Operation(operationId = "retryQuarantined", summary = "Asks the CRM for the record again")
    @ApiResponse(
            responseCode = "202",
            description = "A run that does it has begun",
            content = @Content(schema = @Schema(implementation = SyncJson.Started.class)))
    @ApiResponse(
            responseCode = "404",
            description = "No record set aside has this id",
            content = @Content(schema = @Schema(ref = OpenApiDocument.PROBLEM)))
    @ApiResponse(
            responseCode = "409",
            description = "RUN_IN_PROGRESS, with the run that is under way as member run; or NO_REMOTE_ID",
            content = @Content(schema = @Schema(ref = OpenApiDocument.PROBLEM)))
    public Response retry(
            @Parameter(
                            schema = @Schema(type = "string"),
                            description = "The id in the list, or the remote_id",
                            example = "1")
                    @PathParam("id")
                    String id,
            @Context UriInfo uri) {
        Backend ready = backend.load();
        QuarantinedRecord record = ready.quarantine()
                .find(Parameters.id(id))
                .orElseThrow(() -> ProblemException.notFound("No record in quarantine has the id " + id + "."));
        OptyId remoteId = record.remoteId();
        if (remoteId == null) {
            throw new ProblemException(Problem.of(
                    409,
                    "NO_REMOTE_ID",
                    "The record has no readable OptyId to ask the CRM for. The next full run reads it again."));
        }
        SyncRequest again = SyncRequest.selected(List.of(remoteId), RunTrigger.API);
        return TicketAnswer.of(ready.sync().start(again), uri);
    }
}
