package com.bqs.postgres;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.sync.model.Fingerprint;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RunId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of the mirror by COPY: those that it does not hold straight into the table, the others into a temporary one and
 * from there over the stored ones.
 */
final class MirrorRowWriter {

    private static final OpportunityField[] FIELDS = OpportunityField.values();
    private static final List<String> COLUMNS = columns();
    private static final String COLUMN_LIST = "(" + String.join(", ", COLUMNS) + ")";

    /**
     * Once for each connection, as the driver prepares its statements anew after each command of this kind. It is emptied by
     * the end of each transaction.
     */
    private static final String STAGE = "create temporary table staged_opportunities on commit delete rows as select "
            + String.join(", ", COLUMNS) + " from crm_opportunities with no data";

    private static final String REPLACE = "insert into crm_opportunities " + COLUMN_LIST
            + " select * from staged_opportunities"
            + " on conflict (remote_id) do update set "
            + COLUMNS.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", "))
            + ", last_synced_at = now(), removed_at = null, removed_run_id = null, restored = false";

    private MirrorRowWriter() {}

    static void create(Connection connection, RunId run, List<MirrorRow> rows) throws SQLException {
        if (!rows.isEmpty()) {
            copy(connection, "crm_opportunities", run, rows);
        }
    }

    static void replace(Connection connection, RunId run, List<MirrorRow> rows, boolean hasStage) throws SQLException {
        if (!rows.isEmpty()) {
            if (!hasStage) {
                Sql.update(connection, STAGE);
            }
            copy(connection, "staged_opportunities", run, rows);
            Sql.update(connection, REPLACE);
        }
    }

    private static void copy(Connection connection, String table, RunId run, List<MirrorRow> rows) throws SQLException {
        BinaryCopy.into(
                connection, table + " " + COLUMN_LIST, COLUMNS.size(), rows, (row, copy) -> write(row, run, copy));
    }

    private static void write(MirrorRow row, RunId run, BinaryCopy copy) {
        Opportunity opportunity = row.opportunity();
        copy.bigint(opportunity.id().value());
        for (OpportunityField field : FIELDS) {
            write(field, opportunity.value(field), copy);
        }
        copy.jsonb(AttributesJson.of(opportunity));
        copy.text(row.lifecycle().name());
        Fingerprint fingerprint = row.fingerprint();
        copy.uuid(fingerprint.high(), fingerprint.low());
        copy.bigint(run.value());
    }

    private static void write(OpportunityField field, @Nullable Object value, BinaryCopy copy) {
        switch (field.type()) {
            case TEXT -> copy.text((String) value);
            case DECIMAL -> copy.numeric((BigDecimal) value);
            case DATE -> copy.date((LocalDate) value);
            case INSTANT -> copy.timestamptz((Instant) value);
            case BOOLEAN -> throw new IllegalStateException("no column is a truth value");
        }
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("remote_id"));
        Stream.of(FIELDS).map(OpportunityField::column).forEach(columns::add);
        columns.addAll(List.of("attributes", "lifecycle", "fingerprint", "last_run_id"));
        return List.copyOf(columns);
    }
}
