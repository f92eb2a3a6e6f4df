package com.bqs.oracle;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one record that were asked for, as the CRM wrote them; used again for each record of an answer, so
 * that a page is never held twice. Not thread-safe.
 */
final class RawRecord {

    private static final int MAX_PAYLOAD = 20_000;

    private final List<String> attributes;
    private final KeyOrder keys;
    private final @Nullable RawValue[] values;

    RawRecord(List<String> attributes) {
        this.attributes = List.copyOf(attributes);
        this.keys = new KeyOrder(attributes);
        this.values = new RawValue[attributes.size()];
    }

    /** Takes a record in; the parser stands at its first token, and afterwards at its last. What isn't an object is empty. */
    void read(JsonParser parser) throws IOException {
        Arrays.fill(values, null);
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            parser.skipChildren();
            return;
        }
        keys.begin();
        for (int key = keys.next(parser); key != KeyOrder.END; key = keys.next(parser)) {
            if (key == KeyOrder.UNASKED) {
                parser.nextToken();
                parser.skipChildren();
            } else {
                values[key] = value(parser);
            }
        }
    }

    /** The value of an attribute that was asked for; null where the record lacks its key. */
    @Nullable
    RawValue value(String attribute) {
        int position = keys.positionOf(attribute);
        return position == KeyOrder.UNASKED ? null : values[position];
    }

    /** The same by the attribute's position among those that were asked for. */
    @Nullable
    RawValue value(int position) {
        return values[position];
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

    /** The parser stands at the key. */
    private static RawValue value(JsonParser parser) throws IOException {
        String string = parser.nextTextValue();
        if (string != null) {
            return new RawValue(JsonToken.VALUE_STRING, string);
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return RawValue.NULL;
        }
        return new RawValue(token, token.isStructStart() ? structure(parser) : parser.getText());
    }

    private static String structure(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.MAPPER.createGenerator(text)) {
            json.copyCurrentStructure(parser);
        }
        return text.toString();
    }
}
