package com.bqs.app.http.api;

import com.bqs.postgres.query.Column;
import com.bqs.postgres.query.ColumnType;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes what {@link OpportunityJson} writes. */
final class OpportunitySchema {

    static final String NAME = "Opportunity";

    /** Where the schema will be, for annotations. */
    static final String REFERENCE = "#/components/schemas/" + NAME;

    private static final Set<Column> ALWAYS =
            EnumSet.of(Column.ID, Column.REMOTE_ID, Column.LIFECYCLE, Column.WORKFLOW_STATUS, Column.LAST_SYNCED_AT);

    private static final Map<Column, String> DESCRIPTIONS = Map.of(
            Column.ID, "The mirror's own number of the row",
            Column.REMOTE_ID, "The CRM's OptyId",
            Column.ATTRIBUTES, "What else the mapping names",
            Column.LIFECYCLE, "OPEN or CLOSED, by the status code",
            Column.WORKFLOW_STATUS, "CLOSED_IN_CRM while the CRM has it closed, else the team's, else NEW",
            Column.LAST_SYNCED_AT, "When a run last wrote the row",
            Column.REMOVED_AT, "Since when the CRM no longer shows it");

    private OpportunitySchema() {}

    static Schema<?> describe() {
        Schema<?> schema = new JsonSchema();
        schema.addType("object");
        schema.description("What the CRM says of an opportunity, beside what the bid team says; some of it by fields=");
        for (Column column : Column.all()) {
            Schema<?> field = ALWAYS.contains(column) ? always(column) : optional(column);
            schema.addProperty(column.columnName(), field.description(DESCRIPTIONS.get(column)));
        }
        return schema;
    }

    private static Schema<?> always(Column column) {
        Schema<?> schema = new JsonSchema();
        schema.addType(type(column.type()));
        schema.setFormat(format(column.type()));
        return schema;
    }

    private static Schema<?> optional(Column column) {
        Schema<?> schema = always(column);
        schema.addType("null");
        return schema;
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case DECIMAL -> "number";
            case JSON -> "object";
            default -> "string";
        };
    }

    private static @Nullable String format(ColumnType type) {
        return switch (type) {
            case DATE -> "date";
            case INSTANT -> "date-time";
            default -> null;
        };
    }
}
