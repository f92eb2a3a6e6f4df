package com.bqs.app.http.api;

import static com.bqs.app.http.access.Access.Kind.OPERATES;
import static com.bqs.app.http.access.Access.Kind.READS;

import com.bqs.app.backend.Backend;
import com.bqs.app.http.access.Access;
import com.bqs.app.http.problem.ProblemException;
import com.bqs.app.report.RunJson;
import com.bqs.sync.model.RunId;
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
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs: starts them and tells how they went. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync")
public final class SyncResource {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 500;

    private final ReadyBackend backend;

    SyncResource(ReadyBackend backend) {
        this.backend = backend;
    }

    @POST
    @Access(OPERATES)
    @Path("/sync-database")
    @Operation(operationId = "startSync", summary = "Starts a run in the background")
    @ApiResponse(
            responseCode = "202",
            description =
                    "It has begun; Location names it. The mode is as planned: the run's sync_type says what it became",
            content = @Content(schema = @Schema(implementation = SyncJson.Started.class)))
    @ApiResponse(
            responseCode = "409",
            description = "RUN_IN_PROGRESS, with the run that is under way as member run; or NO_WATERMARK",
            content = @Content(schema = @Schema(ref = OpenApiDocument.PROBLEM)))
    public Response start(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"auto", "full", "incremental"},
                                            defaultValue = "auto"))
                    @QueryParam("mode")
                    @Nullable
                    String mode,
            @Context UriInfo uri) {
        return TicketAnswer.of(backend.load().sync().start(Parameters.mode(mode), RunTrigger.API), uri);
    }

    @GET
    @Access(READS)
    @Path("/sync-status")
    @Operation(operationId = "syncStatus", summary = "The latest run, and when the next is due")
    @ApiResponse(
            responseCode = "200",
            description = "The run; before the first one a status of NO_SYNC_DATA",
            content = @Content(schema = @Schema(oneOf = {SyncJson.Status.class, SyncJson.NoData.class})))
    public Response status() {
        Backend ready = backend.load();
        Instant next = ready.sync().nextRunAt().orElse(null);
        Object answer = ready.ledger()
                .findLatestSync()
                .<Object>map(run -> new SyncJson.Status(RunJson.of(run), next))
                .orElseGet(() -> new SyncJson.NoData("NO_SYNC_DATA", next));
        return Response.ok(answer).build();
    }

    @GET
    @Access(READS)
    @Path("/sync-history")
    @Operation(operationId = "syncHistory", summary = "The latest runs, newest first")
    @ApiResponse(
            responseCode = "200",
            description = "The runs, and how many were ever recorded",
            content = @Content(schema = @Schema(implementation = SyncJson.History.class)))
    public Response history(
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "10"))
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        int latest = Parameters.limit(limit, DEFAULT_LIMIT, MAX_LIMIT);
        Backend ready = backend.load();
        List<RunJson> runs =
                ready.ledger().findLatest(latest).stream().map(RunJson::of).toList();
        return Response.ok(new SyncJson.History(runs, ready.ledger().countRuns()))
                .build();
    }

    @GET
    @Access(READS)
    @Path("/sync-runs/{id}")
    @Operation(operationId = "findRun", summary = "One run")
    @ApiResponse(
            responseCode = "200",
            description = "The run",
            content = @Content(schema = @Schema(implementation = RunJson.class)))
    @ApiResponse(
            responseCode = "404",
            description = "There is none",
            content = @Content(schema = @Schema(ref = OpenApiDocument.PROBLEM)))
    public Response find(@Parameter(schema = @Schema(type = "string"), example = "1") @PathParam("id") String id) {
        RunJson run = backend.load()
                .ledger()
                .findRun(new RunId(Parameters.id(id)))
                .map(RunJson::of)
                .orElseThrow(() -> ProblemException.notFound("No run has the id " + id + "."));
        return Response.ok(run).build();
    }
}
