package com.bqs.app.http.api;

import com.bqs.app.backend.SyncTicket;
import com.bqs.app.http.problem.Problem;
import com.bqs.app.http.problem.ProblemException;
import com.bqs.app.report.RunJson;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What who wished for a run is told: that it has begun, or which other one is under way. */
final class TicketAnswer {

    private static final int RETRY_AFTER_SECONDS = 5;

    private TicketAnswer() {}

    static Response of(SyncTicket ticket, UriInfo uri) {
        SyncRun run = ticket.run();
        if (!ticket.started()) {
            throw new ProblemException(Problem.of(
                            409,
                            ErrorCode.RUN_IN_PROGRESS.name(),
                            "Run " + run.id() + " is under way; only one runs at a time.")
                    .with("run", RunJson.of(run))
                    .retryAfter(RETRY_AFTER_SECONDS));
        }
        String message = word(run.type()) + " sync started as run " + run.id() + ".";
        return Response.accepted(new SyncJson.Started(run.id().toString(), run.type(), run.status(), message))
                .location(uri.getBaseUriBuilder()
                        .path(SyncResource.class)
                        .path(SyncResource.class, "find")
                        .build(run.id()))
                .build();
    }

    private static String word(SyncType type) {
        return switch (type) {
            case FULL -> "Full";
            case INCREMENTAL -> "Incremental";
            case SELECTED -> "Selected";
        };
    }
}
