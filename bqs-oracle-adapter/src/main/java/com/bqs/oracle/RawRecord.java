package com.bqs.oracle;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one record that were asked for, as the CRM wrote them; used again for each record of an answer, so
 * that a page is never held twice. Not thread-safe.
 */
final class RawRecord {

    private static final int MAX_PAYLOAD = 20_000;

    private final List<String> attributes;
    private final Map<String, Integer> positions = new HashMap<>();
    private final @Nullable RawValue[] values;

    RawRecord(List<String> attributes) {
        this.attributes = List.copyOf(attributes);
        this.attributes.forEach(attribute -> positions.put(attribute, positions.size()));
        this.values = new RawValue[attributes.size()];
    }

    /** Takes a record in; the parser stands at its first token, and afterwards at its last. What isn't an object is empty. */
    void read(JsonParser parser) throws IOException {
        Arrays.fill(values, null);
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Integer position = positions.get(parser.currentName());
            parser.nextToken();
            if (position == null) {
                parser.skipChildren();
            } else {
                values[position] = value(parser);
            }
        }
    }

    /** The value of an attribute that was asked for; null where the record lacks its key. */
    @Nullable
    RawValue value(String attribute) {
        Integer position = positions.get(attribute);
        return position == null ? null : values[position];
    }

    /** The record as JSON again, cut where it is very long. */
    String payload() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.MAPPER.createGenerator(text)) {
            json.writeStartObject();
            for (int position = 0; position < values.length; position++) {
                RawValue value = values[position];
                if (value != null) {
                    json.writeFieldName(attributes.get(position));
                    write(json, value);
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String whole = text.toString();
        return whole.length() <= MAX_PAYLOAD ? whole : whole.substring(0, MAX_PAYLOAD) + "…";
    }

    private static void write(JsonGenerator json, RawValue value) throws IOException {
        if (value.isText()) {
            json.writeString(value.text());
        } else {
            json.writeRawValue(value.text());
        }
    }

    private static RawValue value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return RawValue.NULL;
        }
        if (!token.isStructStart()) {
            return new RawValue(token, parser.getText());
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.MAPPER.createGenerator(text)) {
            json.copyCurrentStructure(parser);
        }
        return new RawValue(token, text.toString());
    }
}
