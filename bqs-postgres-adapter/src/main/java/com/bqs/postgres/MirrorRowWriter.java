package com.bqs.postgres;

import com.bqs.domain.FieldType;
import com.bqs.domain.OpportunityField;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RunId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes rows of the mirror, all in one statement with an array for each column. */
final class MirrorRowWriter {

    private static final List<OpportunityField> FIELDS = List.of(OpportunityField.values());

    private static final String UPSERT = "insert into crm_opportunities (remote_id, " + forEachField("%s")
            + ", attributes, lifecycle, fingerprint, last_synced_at, last_run_id) select *, now(), ? from unnest(?::bigint[], "
            + FIELDS.stream().map(field -> "?::" + typeOf(field) + "[]").collect(Collectors.joining(", "))
            + ", ?::jsonb[], ?::text[], ?::uuid[]) on conflict (remote_id) do update set "
            + forEachField("%1$s = excluded.%1$s")
            + ", attributes = excluded.attributes, lifecycle = excluded.lifecycle, fingerprint = excluded.fingerprint,"
            + " last_synced_at = excluded.last_synced_at, last_run_id = excluded.last_run_id, removed_at = null, removed_run_id = null,"
            + " restored = false";

    private MirrorRowWriter() {}

    static void write(Connection connection, RunId run, List<MirrorRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            int parameter = 1;
            upsert.setLong(parameter++, run.value());
            upsert.setArray(
                    parameter++,
                    connection.createArrayOf(
                            "bigint",
                            column(rows, row -> row.opportunity().id().value()).toArray()));
            for (OpportunityField field : FIELDS) {
                upsert.setArray(
                        parameter++,
                        connection.createArrayOf(
                                typeOf(field),
                                column(
                                                rows,
                                                row -> Objects.toString(
                                                        row.opportunity().value(field), null))
                                        .toArray(String[]::new)));
            }
            upsert.setArray(
                    parameter++,
                    connection.createArrayOf(
                            "jsonb",
                            column(rows, row -> AttributesJson.of(row.opportunity()))
                                    .toArray(String[]::new)));
            upsert.setArray(
                    parameter++,
                    connection.createArrayOf(
                            "text", column(rows, row -> row.lifecycle().name()).toArray(String[]::new)));
            upsert.setArray(
                    parameter,
                    connection.createArrayOf(
                            "uuid", column(rows, MirrorRowWriter::uuid).toArray()));
            upsert.executeUpdate();
        }
    }

    private static <T> Stream<@Nullable T> column(List<MirrorRow> rows, Function<MirrorRow, @Nullable T> value) {
        return rows.stream().map(value);
    }

    private static UUID uuid(MirrorRow row) {
        return new UUID(row.fingerprint().high(), row.fingerprint().low());
    }

    private static String forEachField(String format) {
        return FIELDS.stream()
                .map(field -> String.format(format, field.column()))
                .collect(Collectors.joining(", "));
    }

    private static String typeOf(OpportunityField field) {
        return typeOf(field.type());
    }

    private static String typeOf(FieldType type) {
        return switch (type) {
            case TEXT -> "text";
            case DECIMAL -> "numeric";
            case DATE -> "date";
            case INSTANT -> "timestamptz";
            case BOOLEAN -> "boolean";
        };
    }
}
