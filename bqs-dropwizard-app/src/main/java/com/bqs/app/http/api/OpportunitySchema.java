package com.bqs.app.http.api;

import com.bqs.domain.FieldType;
import com.bqs.domain.OpportunityField;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes what {@link OpportunityJson} writes. */
final class OpportunitySchema {

    static final String NAME = "Opportunity";

    /** Where the schema will be, for annotations. */
    static final String REFERENCE = "#/components/schemas/" + NAME;

    private OpportunitySchema() {}

    static Schema<?> describe() {
        Schema<?> schema = new JsonSchema();
        schema.addType("object");
        schema.description("What the CRM says of an opportunity, beside what the bid team says");
        schema.addProperty("id", always("string", null).description("The mirror's own number of the row"));
        schema.addProperty("remote_id", always("string", null).description("The CRM's OptyId"));
        for (OpportunityField field : OpportunityField.values()) {
            schema.addProperty(field.column(), optional(type(field.type()), format(field.type())));
        }
        schema.addProperty(
                "workflow_status",
                always("string", null)
                        .description("CLOSED_IN_CRM while the CRM has it closed, else the team's, else NEW"));
        schema.addProperty("assigned_sa", optional("string", null));
        schema.addProperty("sa_notes", optional("string", null));
        schema.addProperty("practice_head_recommendation", optional("string", null));
        schema.addProperty("management_decision", optional("string", null));
        schema.addProperty(
                "last_synced_at", always("string", "date-time").description("When a run last wrote the row"));
        schema.addProperty(
                "removed_at", optional("string", "date-time").description("Since when the CRM no longer shows it"));
        schema.setRequired(schema.getProperties().keySet().stream().toList());
        return schema;
    }

    private static Schema<?> always(String type, @Nullable String format) {
        Schema<?> schema = new JsonSchema();
        schema.addType(type);
        schema.setFormat(format);
        return schema;
    }

    private static Schema<?> optional(String type, @Nullable String format) {
        Schema<?> schema = always(type, format);
        schema.addType("null");
        return schema;
    }

    private static String type(FieldType type) {
        return type == FieldType.DECIMAL ? "number" : "string";
    }

    private static @Nullable String format(FieldType type) {
        return switch (type) {
            case DATE -> "date";
            case INSTANT -> "date-time";
            default -> null;
        };
    }
}
