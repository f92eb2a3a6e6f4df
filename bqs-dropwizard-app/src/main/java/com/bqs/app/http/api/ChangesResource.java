package com.bqs.app.http.api;

import static com.bqs.app.http.access.Access.Kind.READS;

import com.bqs.app.http.access.Access;
import com.bqs.app.http.problem.Problem;
import com.bqs.app.http.problem.ProblemException;
import com.bqs.domain.OptyId;
import com.bqs.postgres.ChangePage;
import com.bqs.sync.model.RunId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** What has changed: in all, in one opportunity, by one run. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
public final class ChangesResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    private final ReadyBackend backend;

    ChangesResource(ReadyBackend backend) {
        this.backend = backend;
    }

    @GET
    @Access(READS)
    @Path("/changes")
    @Operation(
            operationId = "listChanges",
            summary = "All changes in the order of commits; who keeps the last number misses none")
    @ApiResponse(
            responseCode = "200",
            description = "The changes that follow",
            content = @Content(schema = @Schema(implementation = ChangesJson.class)))
    @ApiResponse(
            responseCode = "410",
            description = "CHANGES_EXPIRED: some that follow have been pruned (BQS_HISTORY_RETENTION); member"
                    + " pruned_through is the number to go on from, after reading all opportunities anew",
            content = @Content(schema = @Schema(ref = OpenApiDocument.PROBLEM)))
    public ChangesJson list(
            @Parameter(
                            schema = @Schema(type = "integer", format = "int64", minimum = "0"),
                            description = "The last number seen; without it, from the oldest change that is kept",
                            example = "0")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100"))
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        long number = Parameters.number("after", after, 0);
        ChangePage page = backend.load().changes().findAfter(number, limit(limit));
        if (after != null && number < page.prunedThrough()) {
            throw new ProblemException(Problem.of(
                            410,
                            "CHANGES_EXPIRED",
                            "Changes up to " + page.prunedThrough() + " have been pruned, so some after " + number
                                    + " are gone: read all opportunities anew, then go on after that number.")
                    .with("pruned_through", page.prunedThrough()));
        }
        return ChangesJson.of(page, Math.max(number, page.prunedThrough()));
    }

    @GET
    @Access(READS)
    @Path("/opportunities/{id}/history")
    @Operation(operationId = "opportunityHistory", summary = "One opportunity's changes, latest first")
    @ApiResponse(
            responseCode = "200",
            description = "Its changes; none where it has not changed since the first load, or is not known",
            content = @Content(schema = @Schema(implementation = ChangesJson.class)))
    public ChangesJson history(
            @Parameter(schema = @Schema(type = "string"), description = "The remote_id", example = "300000000000001")
                    @PathParam("id")
                    String id,
            @Parameter(
                            schema = @Schema(type = "integer", format = "int64", minimum = "0"),
                            description = "Only changes with a lower number: the former answer's next",
                            example = "42")
                    @QueryParam("before")
                    @Nullable
                    String before,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100"))
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        long below = Parameters.number("before", before, Long.MAX_VALUE);
        OptyId opportunity = new OptyId(Parameters.id(id));
        return ChangesJson.of(backend.load().changes().findOf(opportunity, below, limit(limit)), 0);
    }

    @GET
    @Access(READS)
    @Path("/sync-runs/{id}/changes")
    @Operation(operationId = "runChanges", summary = "What one run changed")
    @ApiResponse(
            responseCode = "200",
            description = "Its changes in their order; none from a first load",
            content = @Content(schema = @Schema(implementation = ChangesJson.class)))
    public ChangesJson ofRun(
            @Parameter(schema = @Schema(type = "string"), example = "1") @PathParam("id") String id,
            @Parameter(
                            schema = @Schema(type = "integer", format = "int64", minimum = "0", defaultValue = "0"),
                            description = "The former answer's next")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100"))
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        long number = Parameters.number("after", after, 0);
        RunId run = new RunId(Parameters.id(id));
        return ChangesJson.of(backend.load().changes().findOfRun(run, number, limit(limit)), number);
    }

    private static int limit(@Nullable String text) {
        return Parameters.limit(text, DEFAULT_LIMIT, MAX_LIMIT);
    }
}
