package com.bqs.app.http.api;

import static com.bqs.app.http.access.Access.Kind.OPERATES;

import com.bqs.app.http.access.Access;
import com.bqs.app.http.problem.Problem;
import com.bqs.app.http.problem.ProblemException;
import com.bqs.app.report.RunJson;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.RunLedgerPort;
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

/** What can be done with one run. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync")
public final class RunResource {

    private final ReadyBackend backend;

    RunResource(ReadyBackend backend) {
        this.backend = backend;
    }

    @POST
    @Access(OPERATES)
    @Path("/sync-runs/{id}/cancel")
    @Operation(
            operationId = "cancelRun",
            summary = "Asks a run to end, in whichever process it works; what it has committed stays")
    @ApiResponse(
            responseCode = "202",
            description = "It is asked to, and ends CANCELLED between two batches",
            content = @Content(schema = @Schema(implementation = RunJson.class)))
    @ApiResponse(
            responseCode = "404",
            description = "There is no such run",
            content = @Content(schema = @Schema(ref = OpenApiDocument.PROBLEM)))
    @ApiResponse(
            responseCode = "409",
            description = "RUN_NOT_RUNNING: it has ended already; member run says how",
            content = @Content(schema = @Schema(ref = OpenApiDocument.PROBLEM)))
    public Response cancel(@Parameter(schema = @Schema(type = "string"), example = "1") @PathParam("id") String id) {
        RunLedgerPort ledger = backend.load().ledger();
        RunId run = new RunId(Parameters.id(id));
        boolean asked = ledger.requestCancel(run);
        SyncRun found =
                ledger.findRun(run).orElseThrow(() -> ProblemException.notFound("No run has the id " + id + "."));
        if (!asked) {
            throw new ProblemException(Problem.of(
                            409,
                            "RUN_NOT_RUNNING",
                            "Run " + run + " is not under way: it ended " + found.status() + ".")
                    .with("run", RunJson.of(found)));
        }
        return Response.accepted(RunJson.of(found)).build();
    }

    @POST
    @Access(OPERATES)
    @Path("/sync-runs/{id}/undo-removals")
    @Operation(
            operationId = "undoRemovals",
            summary = "Brings back what the run removed, until the next complete sweep")
    @ApiResponse(
            responseCode = "202",
            description = "A run that does it has begun",
            content = @Content(schema = @Schema(implementation = SyncJson.Started.class)))
    @ApiResponse(
            responseCode = "404",
            description = "There is no such run",
            content = @Content(schema = @Schema(ref = OpenApiDocument.PROBLEM)))
    @ApiResponse(
            responseCode = "409",
            description = "RUN_IN_PROGRESS, with the run that is under way as member run",
            content = @Content(schema = @Schema(ref = OpenApiDocument.PROBLEM)))
    public Response undoRemovals(
            @Parameter(schema = @Schema(type = "string"), example = "1") @PathParam("id") String id,
            @Context UriInfo uri) {
        RunId run = new RunId(Parameters.id(id));
        return TicketAnswer.of(backend.load().sync().start(SyncRequest.undoRemovals(run, RunTrigger.API)), uri);
    }
}
