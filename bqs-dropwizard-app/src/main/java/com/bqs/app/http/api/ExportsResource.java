package com.bqs.app.http.api;

import static com.bqs.app.http.access.Access.Kind.READS;

import com.bqs.app.http.access.Access;
import com.bqs.postgres.OpportunityReader;
import com.bqs.postgres.query.Column;
import com.bqs.postgres.query.OpportunityQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The filtered opportunities as files, streamed. */
@Path("/api")
@Tag(name = "Opportunities")
public final class ExportsResource {

    private static final String CSV = "text/csv;charset=utf-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NDJSON = "application/x-ndjson";

    private final ReadyBackend backend;
    private final Streams streams;

    ExportsResource(ReadyBackend backend, Streams streams) {
        this.backend = backend;
        this.streams = streams;
    }

    @GET
    @Access(READS)
    @Filtered
    @Path("/opportunities.csv")
    @Produces(CSV)
    @Operation(operationId = "exportCsv", summary = "The opportunities that the filters leave, as CSV")
    @ApiResponse(
            responseCode = "200",
            description = "RFC 4180 with a header; a text that a spreadsheet would run begins with an apostrophe",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    public Response csv(
            @Context UriInfo uri, @Context HttpServletRequest request, @Context HttpServletResponse response) {
        return file("csv", CsvExport::write, uri, request, response);
    }

    @GET
    @Access(READS)
    @Filtered
    @Path("/opportunities.xlsx")
    @Produces(XLSX)
    @Operation(operationId = "exportXlsx", summary = "The opportunities that the filters leave, as an Excel workbook")
    @ApiResponse(
            responseCode = "200",
            description = "Numbers, dates and moments (UTC) as such; ids as text; texts end after 32,767 characters",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    public Response xlsx(
            @Context UriInfo uri, @Context HttpServletRequest request, @Context HttpServletResponse response) {
        return file("xlsx", XlsxExport::write, uri, request, response);
    }

    @GET
    @Access(READS)
    @Filtered
    @Path("/opportunities.ndjson")
    @Produces(NDJSON)
    @Operation(
            operationId = "exportNdjson",
            summary = "The opportunities that the filters leave, one JSON object a line")
    @ApiResponse(
            responseCode = "200",
            description = "Each line as in the list",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
    public Response ndjson(
            @Context UriInfo uri, @Context HttpServletRequest request, @Context HttpServletResponse response) {
        return file("ndjson", OpportunityJson::lines, uri, request, response);
    }

    private Response file(
            String ending, Format format, UriInfo uri, HttpServletRequest request, HttpServletResponse response) {
        OpportunityReader opportunities = backend.load().opportunities();
        OpportunityQuery query = OpportunityParameters.parse(uri);
        return Response.ok(streams.of(
                        request,
                        response,
                        output -> format.write(output, query.columns(), row -> opportunities.forEach(query, row))))
                .tag(MirrorTag.now(opportunities))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"opportunities." + ending + "\"")
                .build();
    }

    /** How rows become a file. */
    private interface Format {
        void write(OutputStream output, List<Column> columns, Rows rows) throws IOException;
    }
}
