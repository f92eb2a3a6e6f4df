package com.bqs.app.http.api;

import com.bqs.postgres.query.Column;
import com.bqs.postgres.query.Row;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes opportunities as JSON: ids as text, amounts as plain numbers, what is absent as null. */
final class OpportunityJson {

    /** An array that a failure cuts off must not end as if it were whole. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private static final Map<Column, SerializableString> NAMES = Column.all().stream()
            .collect(Collectors.toMap(
                    Function.identity(),
                    column -> new SerializedString(column.columnName()),
                    (one, other) -> one,
                    () -> new EnumMap<>(Column.class)));

    private OpportunityJson() {}

    static byte[] one(Row row) {
        return bytes(json -> write(json, Column.all(), row));
    }

    static byte[] array(List<Column> columns, List<Row> rows) {
        return bytes(json -> writeArray(json, columns, rows::forEach));
    }

    /** Writes an array row by row, as the source hands the rows over. */
    static void stream(OutputStream output, List<Column> columns, Rows rows) throws IOException {
        write(output, json -> writeArray(json, columns, rows));
    }

    /** Writes one object a line. */
    static void lines(OutputStream output, List<Column> columns, Rows rows) throws IOException {
        write(output, json -> {
            json.setRootValueSeparator(null);
            rows.write(row -> {
                write(json, columns, row);
                json.writeRaw('\n');
            });
        });
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

    private static void writeArray(JsonGenerator json, List<Column> columns, Rows rows) throws IOException {
        json.writeStartArray();
        rows.write(row -> write(json, columns, row));
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, List<Column> columns, Row row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeFieldName(NAMES.get(columns.get(i)));
            writeValue(json, columns.get(i), row.value(i));
        }
        json.writeEndObject();
    }

    /** Dates and instants are text as {@code toString} gives it: a fraction of a second only where there is one. */
    private static void writeValue(JsonGenerator json, Column column, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (column.type()) {
            case DECIMAL -> json.writeNumber((BigDecimal) value);
            case JSON -> json.writeRawValue(value.toString());
            default -> json.writeString(value.toString());
        }
    }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }
}
