package com.bqs.app.http.api;

import static com.bqs.app.http.access.Access.Kind.READS;

import com.bqs.app.http.access.Access;
import com.bqs.app.http.problem.ProblemException;
import com.bqs.postgres.OpportunityReader;
import com.bqs.postgres.query.OpportunityQuery;
import com.bqs.postgres.query.Position;
import com.bqs.postgres.query.Row;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opportunities, from the mirror. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opportunities")
public final class OpportunitiesResource {

    /** Of the list without filters. */
    private static final String CURSOR =
            "NTI0YjE2ZTEtNTZlNS0zYzFmLThkNzktMDA3YWI2YWM4N2M0CjMwMDAwMDAxMDAwMDAwMwozMDAwMDAwMTAwMDAwMDM";

    private static final int MAX_LIMIT = 1_000;

    private final ReadyBackend backend;
    private final Streams streams;

    OpportunitiesResource(ReadyBackend backend, Streams streams) {
        this.backend = backend;
        this.streams = streams;
    }

    @GET
    @Access(READS)
    @Filtered
    @Path("/opportunities")
    @Operation(
            operationId = "listOpportunities",
            summary =
                    "The opportunities that the filters leave, or a page of them, by ascending remote_id unless sorted")
    @ApiResponse(
            responseCode = "200",
            description = "All live ones without parameters, streamed; one page with a limit",
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page (RFC 8288), where there is one",
                            schema = @Schema(type = "string")),
            content = @Content(array = @ArraySchema(schema = @Schema(ref = OpportunitySchema.REFERENCE))))
    public Response list(
            @Parameter(
                            schema = @Schema(type = "integer", minimum = "1", maximum = "1000"),
                            description = "Rows in a page; without it, all rows come",
                            example = "50")
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(
                            schema = @Schema(type = "string"),
                            description = "From the former page's Link; goes with limit",
                            example = CURSOR)
                    @QueryParam("cursor")
                    @Nullable
                    String cursor,
            @Context UriInfo uri,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        OpportunityReader opportunities = backend.load().opportunities();
        OpportunityQuery query = OpportunityParameters.parse(uri);
        if (limit != null) {
            Position after = cursor == null ? null : Cursor.parse(cursor, query);
            return page(opportunities, query, after, Parameters.limit(limit, MAX_LIMIT), uri);
        }
        if (cursor != null) {
            throw ProblemException.invalidParameter("cursor: goes with limit; give both.");
        }
        return Response.ok(streams.of(
                        request,
                        response,
                        output -> OpportunityJson.stream(
                                output, query.columns(), row -> opportunities.forEach(query, row))))
                .tag(MirrorTag.now(opportunities))
                .build();
    }

    @GET
    @Access(READS)
    @Path("/oracle-opportunity/{id}")
    @Operation(operationId = "findOpportunity", summary = "One opportunity, live or removed, without a call to the CRM")
    @ApiResponse(
            responseCode = "200",
            description = "The opportunity",
            content = @Content(schema = @Schema(ref = OpportunitySchema.REFERENCE)))
    @ApiResponse(
            responseCode = "404",
            description = "There is none",
            content = @Content(schema = @Schema(ref = OpenApiDocument.PROBLEM)))
    public Response find(
            @Parameter(
                            schema = @Schema(type = "string"),
                            description = "remote_id is tried first, then id",
                            example = "300000000000001")
                    @PathParam("id")
                    String id) {
        Row row = backend.load()
                .opportunities()
                .findRow(Parameters.id(id))
                .orElseThrow(() -> ProblemException.notFound("No opportunity has the remote_id or id " + id + "."));
        return Response.ok(OpportunityJson.one(row)).build();
    }

    /** Reads one row more than it shows, to know whether there is a next page. */
    private static Response page(
            OpportunityReader opportunities, OpportunityQuery query, @Nullable Position after, int limit, UriInfo uri) {
        List<Row> rows = opportunities.page(query, after, limit + 1);
        if (rows.size() <= limit) {
            return Response.ok(OpportunityJson.array(query.columns(), rows)).build();
        }
        List<Row> shown = rows.subList(0, limit);
        String end = Cursor.of(query, shown.get(limit - 1).position());
        URI next = uri.getRequestUriBuilder().replaceQueryParam("cursor", end).build();
        return Response.ok(OpportunityJson.array(query.columns(), shown))
                .link(next, "next")
                .build();
    }
}
