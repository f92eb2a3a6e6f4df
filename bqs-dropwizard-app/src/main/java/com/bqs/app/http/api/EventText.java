package com.bqs.app.http.api;

import com.bqs.app.live.RunEvent;
import com.bqs.app.metrics.CrmTraffic;
import com.bqs.app.report.Json;
import com.bqs.app.report.RunJson;
import com.bqs.sync.model.SyncRun;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs' events in the format of server-sent events. */
final class EventText {

    private EventText() {}

    static String of(RunEvent event) {
        return "id: " + event.id() + "\n" + message(event.kind(), Data.of(event));
    }

    /** How a run stands, for who has heard nothing of it yet. Only an end has an id: nothing follows it. */
    static String standing(SyncRun run) {
        Data data = new Data(RunJson.of(run), null, null, remaining(run), null, null);
        return run.end() == null
                ? message(RunEvent.Kind.PROGRESS, data)
                : "id: " + endId(run) + "\n" + message(RunEvent.Kind.ENDED, data);
    }

    /** The id of the last event in a stream of this run alone. */
    static String endId(SyncRun run) {
        return "end-" + run.id();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String message(RunEvent.Kind kind, Data data) {
        return "event: run_" + kind.name().toLowerCase(Locale.ROOT) + "\ndata: " + Json.line(data) + "\n\n";
    }

    private static @Nullable Long remaining(SyncRun run) {
        Long total = run.expectedTotal();
        return total == null || run.end() != null
                ? null
                : Long.valueOf(Math.max(0, total - run.counters().fetched()));
    }

    /** What an event holds. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "RunEvent")
    record Data(
            RunJson run,
            @Schema(types = {"string", "null"}) @Nullable String reason,
            @Schema(types = {"integer", "null"}) @Nullable Long rowsPerSecond,
            @Schema(types = {"integer", "null"}) @Nullable Long remaining,

            @Schema(
                    types = {"integer", "null"},
                    description =
                            "Calls to the CRM that were made again since the run began; null for another process's run")
            @Nullable
            Long retries,

            @Schema(
                    types = {"integer", "null"},
                    description = "Calls to the CRM under way; null for another process's run")
            @Nullable
            Integer inFlight) {

        static Data of(RunEvent event) {
            CrmTraffic traffic = event.traffic();
            return new Data(
                    RunJson.of(event.run()),
                    event.reason(),
                    event.rowsPerSecond(),
                    EventText.remaining(event.run()),
                    traffic == null ? null : traffic.retries(),
                    traffic == null ? null : traffic.inFlight());
        }
    }
}
