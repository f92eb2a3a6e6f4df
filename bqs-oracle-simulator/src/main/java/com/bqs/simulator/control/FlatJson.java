package com.bqs.simulator.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an object without inner ones, or an array of such. Numbers become {@link BigDecimal}. */
final class FlatJson {

    private static final JsonFactory JSON = new JsonFactory();

    private FlatJson() {}

    /** @throws IllegalArgumentException where it is none */
    static List<Map<String, @Nullable Object>> read(String text) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        try (JsonParser json = JSON.createParser(text)) {
            while (json.nextToken() != null) {
                if (json.hasToken(JsonToken.START_OBJECT)) {
                    objects.add(object(json));
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("this is no JSON: " + e.getMessage(), e);
        }
        return objects;
    }

    private static Map<String, @Nullable Object> object(JsonParser json) throws IOException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            values.put(name, value(name, json));
        }
        return values;
    }

    private static @Nullable Object value(String name, JsonParser json) throws IOException {
        return switch (json.nextToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(json.getText());
            case VALUE_STRING -> json.getText();
            default -> throw new IllegalArgumentException(name + " holds another object or array");
        };
    }
}
