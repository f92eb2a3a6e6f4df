package com.bqs.app.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping file says of one name: {@code Attribute}, {@code [First, Second]} or {@code {attribute: either, type: text}}.
 *
 * @param attributes the CRM's attributes, best first; null where none are named
 * @param type the type's word; null where there is none
 * @param unknownKeys what else stands there and means nothing
 */
record MappingEntry(
        @Nullable List<String> attributes, @Nullable String type, List<String> unknownKeys) {

    /** Reads the value that the parser stands at. What is no plain value reads as what no attribute is called. */
    static MappingEntry read(JsonParser parser) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return new MappingEntry(names(parser), null, List.of());
        }
        List<String> attributes = null;
        String type = null;
        List<String> unknownKeys = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "attribute" -> attributes = names(parser);
                case "type" -> type = name(parser);
                default -> {
                    parser.skipChildren();
                    unknownKeys.add(key);
                }
            }
        }
        return new MappingEntry(attributes, type, unknownKeys);
    }

    private static List<String> names(JsonParser parser) throws IOException {
        List<String> names = new ArrayList<>();
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            names.add(name(parser));
            return names;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            names.add(name(parser));
        }
        return names;
    }

    private static String name(JsonParser parser) throws IOException {
        parser.skipChildren();
        return parser.getText();
    }
}
