package com.bqs.postgres;

import com.bqs.domain.ExtraAttribute;
import com.bqs.domain.FieldType;
import com.bqs.domain.Opportunity;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes without a column of their own, as the one column that holds them all. */
final class AttributesJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private AttributesJson() {}

    /** A JSON object of the attributes that have a value; null where there is none. */
    static @Nullable String of(Opportunity opportunity) {
        Map<String, Object> attributes = opportunity.attributes();
        if (attributes.isEmpty()) {
            return null;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
                json.writeFieldName(attribute.getKey());
                json.writeObject(attribute.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Delivers what {@link #of} wrote; what somebody else put there is left out. */
    static void deliver(String text, Opportunity.Builder opportunity) {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                switch (json.nextToken()) {
                    case VALUE_STRING -> deliver(name, FieldType.TEXT, json.getText(), opportunity);
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                        deliver(name, FieldType.DECIMAL, json.getDecimalValue(), opportunity);
                    case VALUE_TRUE, VALUE_FALSE ->
                        deliver(name, FieldType.BOOLEAN, json.getBooleanValue(), opportunity);
                    default -> json.skipChildren();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deliver(String name, FieldType type, Object value, Opportunity.Builder opportunity) {
        opportunity.set(new ExtraAttribute(name, type), value);
    }
}
