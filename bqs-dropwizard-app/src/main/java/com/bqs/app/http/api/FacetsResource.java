package com.bqs.app.http.api;

import static com.bqs.app.http.access.Access.Kind.READS;

import com.bqs.app.http.access.Access;
import com.bqs.app.http.problem.ProblemException;
import com.bqs.postgres.query.Column;
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
import org.jspecify.annotations.Nullable;

/** What there is to filter opportunities by. */
@Path("/api/opportunities/facets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opportunities")
public final class FacetsResource {

    private static final int DEFAULT_LIMIT = 200;
    private static final int MAX_LIMIT = 1_000;

    private final ReadyBackend backend;

    FacetsResource(ReadyBackend backend) {
        this.backend = backend;
    }

    @GET
    @Access(READS)
    @Filtered
    @Operation(
            operationId = "countValues",
            summary = "A field's values, the most frequent first, and how many of the filtered opportunities hold each")
    @ApiResponse(
            responseCode = "200",
            description = "The values; null is counted too",
            content = @Content(schema = @Schema(implementation = FacetsJson.class)))
    public FacetsJson count(
            @Parameter(
                            required = true,
                            schema = @Schema(type = "string"),
                            description = "Whose values",
                            example = "stage")
                    @QueryParam("field")
                    @Nullable
                    String field,
            @Parameter(
                            schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "200"),
                            description = "Values at most")
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Context UriInfo uri) {
        if (field == null) {
            throw ProblemException.invalidParameter("field: missing; name the field whose values are to be counted.");
        }
        Column column = OpportunityParameters.column("field", field);
        return FacetsJson.of(
                column,
                backend.load()
                        .opportunities()
                        .countValues(
                                OpportunityParameters.parse(uri),
                                column,
                                Parameters.limit(limit, DEFAULT_LIMIT, MAX_LIMIT)));
    }
}
