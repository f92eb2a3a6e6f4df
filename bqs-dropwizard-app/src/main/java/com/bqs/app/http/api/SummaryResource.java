package com.bqs.app.http.api;

import static com.bqs.app.http.access.Access.Kind.READS;

import com.bqs.app.http.access.Access;
import com.bqs.app.http.problem.ProblemException;
import com.bqs.postgres.OpportunityReader;
import com.bqs.postgres.query.OpportunityQuery;
import com.bqs.postgres.query.Since;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the opportunities come to, and what moved. */
@Path("/api/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opportunities")
public final class SummaryResource {

    private final ReadyBackend backend;

    SummaryResource(ReadyBackend backend) {
        this.backend = backend;
    }

    @GET
    @Access(READS)
    @Filtered
    @Operation(
            operationId = "summarize",
            summary = "Count, value and weighted value of the filtered opportunities per currency, and what moved")
    @ApiResponse(
            responseCode = "200",
            description = "Amounts in different currencies are never added up",
            content = @Content(schema = @Schema(implementation = SummaryJson.class)))
    public SummaryJson summarize(
            @Parameter(
                            schema = @Schema(type = "string"),
                            description = "Movement from this date or moment (UTC) on",
                            example = "2026-01-06")
                    @QueryParam("since")
                    @Nullable
                    String since,
            @Parameter(
                            schema = @Schema(type = "string"),
                            description = "Movement after the run with this id",
                            example = "1")
                    @QueryParam("since_run")
                    @Nullable
                    String sinceRun,
            @Context UriInfo uri) {
        if (since != null && sinceRun != null) {
            throw ProblemException.invalidParameter("since_run: given beside since; give one of them.");
        }
        OpportunityReader opportunities = backend.load().opportunities();
        OpportunityQuery query = OpportunityParameters.parse(uri);
        Since from = since != null
                ? new Since.Moment(Parameters.moment("since", since))
                : sinceRun != null ? new Since.Run(Parameters.number("since_run", sinceRun)) : null;
        return SummaryJson.of(
                opportunities.figures(query),
                since,
                sinceRun,
                from == null ? List.of() : opportunities.movements(query, from));
    }
}
