package com.bqs.app.http.api;

import com.bqs.app.doctor.DoctorReport;
import com.bqs.app.http.access.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;

/** What {@code bqs doctor} finds. Nobody who waits for it holds a request's thread. */
@Path("/api/doctor")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync")
public final class DoctorResource {

    private final ReadyBackend backend;
    private final SharedWork<DoctorReport> examination = new SharedWork<>("bqs-doctor");

    DoctorResource(ReadyBackend backend) {
        this.backend = backend;
    }

    @GET
    @Access(Access.Kind.READS)
    @Operation(
            operationId = "examine",
            summary = "Probes configuration, CRM and database, and says of each problem what to do",
            description = "Changes nothing, and answers within a minute whatever hangs. Who asks while others wait for"
                    + " an answer gets theirs.")
    @ApiResponse(
            responseCode = "200",
            description = "What each probe found, good or bad",
            content = @Content(schema = @Schema(implementation = DoctorJson.class)))
    public CompletionStage<DoctorJson> examine() {
        return examination.join(backend.load().doctor()).thenApply(DoctorJson::of);
    }
}
