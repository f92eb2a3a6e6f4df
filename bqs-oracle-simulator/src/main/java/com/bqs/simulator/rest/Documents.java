package com.bqs.simulator.rest;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Row;
import com.bqs.simulator.quirk.Quirk;
import com.bqs.simulator.quirk.Quirks;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Writes the API's JSON. */
final class Documents {

    private static final String RESOURCES = "/crmRestApi/resources/";
    private static final JsonFactory JSON = new JsonFactory();
    private static final AtomicLong FORMULA = new AtomicLong();

    private final String origin;
    private final Quirks quirks;
    private final KnownAttributes attributes;
    private final boolean numbersAreStrings;

    Documents(String origin, Quirks quirks, int frameworkVersion) {
        this.origin = origin;
        this.quirks = quirks;
        this.attributes = new KnownAttributes(quirks);
        String strings = quirks.text(Quirk.NUMBERS_AS_STRINGS);
        this.numbersAreStrings = strings.equals("always") || (strings.equals("rfw9") && frameworkVersion == 9);
    }

    /** Something that writes JSON. */
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    byte[] collection(CollectionRequest request, List<Row> rows, boolean hasMore, @Nullable Long total) {
        return write(json -> {
            json.writeStartObject();
            if (!rows.isEmpty() || !quirks.isOn(Quirk.EMPTY_WITHOUT_ITEMS)) {
                json.writeArrayFieldStart("items");
                for (Row row : rows) {
                    item(json, row, request.fields(), request.onlyData());
                }
                json.writeEndArray();
            }
            if (total != null) {
                json.writeNumberField("totalResults", total);
            }
            if (!quirks.isOn(Quirk.NO_COUNT)) {
                json.writeNumberField("count", rows.size() + quirks.number(Quirk.COUNT_OFFSET));
            }
            if (!quirks.isOn(Quirk.NO_HAS_MORE)) {
                json.writeBooleanField("hasMore", hasMore);
            }
            json.writeNumberField("limit", request.limit());
            json.writeNumberField("offset", request.offset());
            links(json, "opportunities", "collection");
            json.writeEndObject();
        });
    }

    byte[] item(Row row) {
        return write(json -> item(json, row, attributes.shown(), false));
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
            for (Attribute attribute : attributes.described()) {
                json.writeStartObject();
                json.writeStringField("name", attribute.apiName());
                json.writeStringField("type", attribute.type().described());
                json.writeBooleanField("updatable", attribute != Attribute.OPTY_ID);
                json.writeBooleanField("mandatory", attribute == Attribute.NAME);
                json.writeBooleanField("queryable", attributes.isQueryable(attribute));
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
            List<String> versions = quirks.list(Quirk.VERSIONS);
            for (String version : versions) {
                json.writeStartObject();
                json.writeStringField("version", version);
                json.writeBooleanField("isLatest", version.equals(versions.get(0)));
                json.writeObjectFieldStart("adf:extension");
                json.writeStringField("defaultFrameworkVersion", "1");
                json.writeArrayFieldStart("allowedFrameworkVersions");
                for (String allowed : quirks.list(Quirk.FRAMEWORKS)) {
                    json.writeString(allowed);
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
                value(json, shown(row, field));
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
        json.writeStringField(
                "href", origin + RESOURCES + quirks.list(Quirk.VERSIONS).get(0) + "/" + path);
        json.writeStringField("name", "opportunities");
        json.writeStringField("kind", kind);
        json.writeEndObject();
        json.writeEndArray();
    }

    /** A formula is worked out for each answer, so it can differ though nobody changed the row. */
    private @Nullable Object shown(Row row, Attribute field) {
        Object value = row.value(field);
        return field == Attribute.WEIGHTED_REVENUE && value != null && quirks.isOn(Quirk.FORMULA_DRIFT)
                ? new BigDecimal(value.toString()).add(BigDecimal.valueOf(FORMULA.incrementAndGet()))
                : value;
    }

    private void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long) {
            if (numbersAreStrings) {
                json.writeString(value.toString());
            } else {
                json.writeNumber(value.toString());
            }
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
