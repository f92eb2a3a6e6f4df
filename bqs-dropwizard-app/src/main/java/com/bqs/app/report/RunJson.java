package com.bqs.app.report;

import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.SyncRun;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run as JSON, by the contract's names. */
public final class RunJson {
    private static final double MILLIS = 1_000.0;

    private RunJson() {}

    /** Writes one object. */
    public static void write(JsonGenerator json, SyncRun run) throws IOException {
        json.writeStartObject();
        writeFields(json, run);
        json.writeEndObject();
    }

    private static void writeFields(JsonGenerator json, SyncRun run) throws IOException {
        json.writeStringField("run_id", run.id().toString());
        json.writeStringField("sync_type", run.type().name());
        json.writeStringField("status", run.status().name());
        json.writeStringField("trigger", run.trigger().name());
        writeCounters(json, run);
        json.writeStringField(
                "error_code",
                run.failure().map(failure -> failure.code().name()).orElse(null));
        json.writeStringField(
                "error_message", run.failure().map(failure -> failure.message()).orElse(null));
        json.writeArrayFieldStart("warnings");
        for (String warning : run.warnings()) {
            json.writeString(warning);
        }
        json.writeEndArray();
        writeInstant(json, "watermark", run.watermark());
        json.writeStringField(
                "resumed_from",
                run.resumedFrom() == null ? null : run.resumedFrom().toString());
        RunEnd end = run.end();
        writeInstant(json, "started_at", run.startedAt());
        writeInstant(json, "completed_at", end == null ? null : end.at());
        json.writeFieldName("duration_seconds");
        if (end == null) {
            json.writeNull();
        } else {
            json.writeNumber(run.duration().orElseThrow().toMillis() / MILLIS);
        }
    }

    private static void writeCounters(JsonGenerator json, SyncRun run) throws IOException {
        RunCounters counters = run.counters();
        json.writeNumberField("total_fetched", counters.fetched());
        json.writeNumberField("new_records", counters.created());
        json.writeNumberField("updated_records", counters.updated());
        json.writeNumberField("unchanged_records", counters.unchanged());
        json.writeNumberField("removed_records", counters.removed());
        json.writeNumberField("failed_records", counters.failed());
        json.writeFieldName("expected_total");
        if (run.expectedTotal() == null) {
            json.writeNull();
        } else {
            json.writeNumber(run.expectedTotal());
        }
        json.writeNumberField("pages", counters.pages());
    }

    /** Writes a field that holds an instant, or null. */
    public static void writeInstant(JsonGenerator json, String name, @Nullable Instant instant) throws IOException {
        json.writeStringField(name, instant == null ? null : instant.toString());
    }
}
