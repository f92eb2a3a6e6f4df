package com.bqs.simulator.rest;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Row;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the API's JSON. */
final class Documents {

    static final String VERSION = "11.13.18.05";
    private static final String RESOURCES = "/crmRestApi/resources/";
    private static final JsonFactory JSON = new JsonFactory();

    private final String origin;

    Documents(String origin) {
        this.origin = origin;
    }

    /** Something that writes JSON. */
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    byte[] collection(CollectionRequest request, List<Row> rows, boolean hasMore, @Nullable Long total) {
        return write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (Row row : rows) {
                item(json, row, request.fields(), request.onlyData());
            }
            json.writeEndArray();
            if (total != null) {
                json.writeNumberField("totalResults", total);
            }
            json.writeNumberField("count", rows.size());
            json.writeBooleanField("hasMore", hasMore);
            json.writeNumberField("limit", request.limit());
            json.writeNumberField("offset", request.offset());
            links(json, "opportunities", "collection");
            json.writeEndObject();
        });
    }

    byte[] item(Row row) {
        return write(json -> item(json, row, List.of(Attribute.values()), false));
    }

    byte[] describe() {
        return write(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("Resources");
            json.writeObjectFieldStart("opportunities");
            json.writeBooleanField("discrColumnType", false);
            json.writeStringField("title", "Opportunity");
            json.writeStringField("titlePlural", "Opportunities");
            json.writeArrayFieldStart("attributes");
            for (Attribute attribute : Attribute.values()) {
                json.writeStartObject();
                json.writeStringField("name", attribute.apiName());
                json.writeStringField("type", attribute.type().described());
                json.writeBooleanField("updatable", attribute != Attribute.OPTY_ID);
                json.writeBooleanField("mandatory", attribute == Attribute.NAME);
                json.writeBooleanField("queryable", true);
                json.writeStringField("title", attribute.apiName());
                json.writeStringField("maxLength", "2000");
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    byte[] versions() {
        return write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (String version : List.of(VERSION, "11.13.17.11")) {
                json.writeStartObject();
                json.writeStringField("version", version);
                json.writeBooleanField("isLatest", version.equals(VERSION));
                json.writeObjectFieldStart("adf:extension");
                json.writeStringField("defaultFrameworkVersion", "1");
                json.writeArrayFieldStart("allowedFrameworkVersions");
                for (int allowed = 1; allowed <= CrmHandler.LATEST_FRAMEWORK; allowed++) {
                    json.writeString(Integer.toString(allowed));
                }
                json.writeEndArray();
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static byte[] error(ApiException error) {
        return write(json -> {
            json.writeStartObject();
            json.writeStringField("title", error.title());
            json.writeStringField("status", Integer.toString(error.status()));
            json.writeArrayFieldStart("o:errorDetails");
            json.writeStartObject();
            json.writeStringField("detail", error.getMessage());
            json.writeStringField("o:errorCode", "27520");
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void item(JsonGenerator json, Row row, List<Attribute> fields, boolean onlyData) throws IOException {
        json.writeStartObject();
        for (Attribute field : fields) {
            if (row.has(field)) {
                json.writeFieldName(field.apiName());
                value(json, row.value(field));
            }
        }
        if (!onlyData) {
            links(json, "opportunities/" + row.value(Attribute.OPTY_NUMBER), "item");
        }
        json.writeEndObject();
    }

    private void links(JsonGenerator json, String path, String kind) throws IOException {
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("rel", "self");
        json.writeStringField("href", origin + RESOURCES + VERSION + "/" + path);
        json.writeStringField("name", "opportunities");
        json.writeStringField("kind", kind);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long) {
            json.writeNumber(value.toString());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }

    private static byte[] write(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
