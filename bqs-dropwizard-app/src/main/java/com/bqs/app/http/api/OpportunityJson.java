package com.bqs.app.http.api;

import com.bqs.domain.OpportunityField;
import com.bqs.postgres.OpportunityView;
import com.bqs.postgres.QualificationView;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes opportunities as JSON: ids as text, amounts as plain numbers, what is absent as null. */
final class OpportunityJson {

    /** An array that a failure cuts off must not end as if it were whole. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private OpportunityJson() {}

    static byte[] one(OpportunityView row) {
        return bytes(json -> write(json, row));
    }

    static byte[] array(List<OpportunityView> rows) {
        return bytes(json -> writeArray(json, rows::forEach));
    }

    /** Writes an array row by row, as the source hands the rows over. */
    static void stream(OutputStream output, Consumer<Consumer<OpportunityView>> source) throws IOException {
        write(output, json -> writeArray(json, source));
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(bytes, writing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Closes the generator only after success: closing flushes. */
    private static void write(OutputStream output, Writing writing) throws IOException {
        JsonGenerator json = JSON.createGenerator(output);
        writing.to(json);
        json.close();
    }

    private static void writeArray(JsonGenerator json, Consumer<Consumer<OpportunityView>> source) throws IOException {
        json.writeStartArray();
        try {
            source.accept(row -> writeUnchecked(json, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        json.writeEndArray();
    }

    private static void writeUnchecked(JsonGenerator json, OpportunityView row) {
        try {
            write(json, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(JsonGenerator json, OpportunityView row) throws IOException {
        QualificationView qualification = row.qualification();
        json.writeStartObject();
        json.writeStringField("id", Long.toString(row.id()));
        json.writeStringField("remote_id", row.opportunity().id().toString());
        for (OpportunityField field : OpportunityField.values()) {
            writeField(json, field.column(), row.opportunity().value(field));
        }
        writeField(json, "workflow_status", qualification.shown());
        writeField(json, "assigned_sa", qualification.assignedSa());
        writeField(json, "sa_notes", qualification.saNotes());
        writeField(json, "practice_head_recommendation", qualification.practiceHeadRecommendation());
        writeField(json, "management_decision", qualification.managementDecision());
        writeField(json, "last_synced_at", row.lastSyncedAt());
        writeField(json, "removed_at", row.removedAt());
        json.writeEndObject();
    }

    /** Dates and instants are text as {@code toString} gives it: a fraction of a second only where there is one. */
    private static void writeField(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }
}
