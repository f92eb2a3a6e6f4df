package com.bqs.app.http.api;

import static com.bqs.app.http.access.Access.Kind.READS;

import com.bqs.app.http.access.Access;
import com.bqs.app.http.problem.ProblemException;
import com.bqs.app.live.RunEvents;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.RunLedgerPort;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** What runs do, while they do it, as server-sent events. */
@Path("/api")
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "Sync")
public final class EventsResource {

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String RECONNECT = "retry: 2000\n\n";

    private final ReadyBackend backend;
    private final RunEvents events;

    EventsResource(ReadyBackend backend, RunEvents events) {
        this.backend = backend;
        this.events = events;
    }

    @GET
    @Access(READS)
    @Path("/events")
    @Operation(
            operationId = "allEvents",
            summary = "All runs' events as they happen: run_started, run_planned, run_progress, run_ended")
    @ApiResponse(
            responseCode = "200",
            description = "A stream without end; first how a run stands that is under way",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = "string", description = "The data of each event is a RunEvent")))
    public void all(
            @Parameter(
                            schema = @Schema(type = "string"),
                            description = "What followed this event is told first",
                            example = "end-1")
                    @HeaderParam(LAST_EVENT_ID)
                    @Nullable
                    String lastHeard,
            @Context HttpServletRequest request,
            @Suspended AsyncResponse answer) {
        RunLedgerPort ledger = backend.load().ledger();
        open(request, answer, null, stream -> {
            if (!events.add(stream, lastHeard)) {
                ledger.findLatest(1).stream()
                        .filter(run -> run.end() == null)
                        .forEach(run -> stream.send(null, EventText.standing(run)));
            }
        });
    }

    @GET
    @Access(READS)
    @Path("/sync-runs/{id}/events")
    @Operation(
            operationId = "runEvents",
            summary = "One run's events as they happen: run_started, run_planned, run_progress, run_ended")
    @ApiResponse(
            responseCode = "200",
            description = "First how the run stands; the stream ends with the run",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = "string", description = "The data of each event is a RunEvent")))
    @ApiResponse(
            responseCode = "204",
            description = "The run has ended and nothing is left to tell to who comes back: do not ask again")
    @ApiResponse(
            responseCode = "404",
            description = "There is no such run",
            content = @Content(schema = @Schema(ref = OpenApiDocument.PROBLEM)))
    public void ofRun(
            @Parameter(schema = @Schema(type = "string"), example = "1") @PathParam("id") String id,
            @Parameter(
                            schema = @Schema(type = "string"),
                            description = "What followed this event is told first",
                            example = "end-1")
                    @HeaderParam(LAST_EVENT_ID)
                    @Nullable
                    String lastHeard,
            @Context HttpServletRequest request,
            @Suspended AsyncResponse answer) {
        RunLedgerPort ledger = backend.load().ledger();
        SyncRun run = find(ledger, new RunId(Parameters.id(id)));
        if (EventText.endId(run).equals(lastHeard)) {
            answer.resume(Response.noContent().build());
            return;
        }
        open(request, answer, run.id(), stream -> {
            boolean caughtUp = events.add(stream, lastHeard);
            // Only now, so that an end is either heard or seen.
            SyncRun standing = find(ledger, run.id());
            if (!caughtUp || standing.end() != null) {
                stream.send(null, EventText.standing(standing));
            }
            if (standing.end() != null) {
                stream.end();
            }
        });
    }

    private static SyncRun find(RunLedgerPort ledger, RunId id) {
        return ledger.findRun(id).orElseThrow(() -> ProblemException.notFound("No run has the id " + id + "."));
    }

    /** Not by servlet or JAX-RS means: those write while a thread waits. */
    private void open(
            HttpServletRequest request, AsyncResponse answer, @Nullable RunId only, Consumer<EventStream> opened) {
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            // Which JAX-RS has GET answer, too; a stream would never end.
            answer.resume(Response.ok().type(MediaType.SERVER_SENT_EVENTS).build());
            return;
        }
        org.eclipse.jetty.server.Response response =
                ServletContextRequest.getServletContextRequest(request).getServletContextResponse();
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        EventStream stream = new EventStream(response, only, over -> {
            events.remove(over);
            answer.resume(Response.ok().build());
        });
        stream.send(null, RECONNECT);
        opened.accept(stream);
    }
}
