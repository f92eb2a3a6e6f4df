package com.bqs.postgres;

import com.bqs.domain.FieldType;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Fingerprint;
import com.bqs.sync.model.StoredVersion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads rows of the mirror table by plain SQL: Hibernate's entities would take several times as long. */
final class StoredRows {

    private static final OpportunityField[] FIELDS = OpportunityField.values();

    private static final String VERSIONS =
            "select remote_id, fingerprint, crm_updated_at, removed_at is not null from crm_opportunities"
                    + " where remote_id = any(?)";
    private static final String ROWS = "select remote_id, attributes, "
            + Stream.of(FIELDS).map(OpportunityField::column).collect(Collectors.joining(", "))
            + " from crm_opportunities ";
    private static final String BY_ID = ROWS + "where remote_id = any(?)";
    private static final String LIVE =
            ROWS + "where removed_at is null and remote_id > ? and remote_id <= ? order by remote_id limit ?";

    private static final int LEADING_COLUMNS = 2;

    private StoredRows() {}

    static Map<OptyId, StoredVersion> versions(Connection connection, Collection<OptyId> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(VERSIONS)) {
            select.setArray(1, Sql.ids(connection, ids));
            Map<OptyId, StoredVersion> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(new OptyId(rows.getLong(1)), version(rows));
                }
            }
            return found;
        }
    }

    static List<Opportunity> byId(Connection connection, Collection<OptyId> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BY_ID)) {
            select.setArray(1, Sql.ids(connection, ids));
            return read(select);
        }
    }

    /** By ascending id. */
    static List<Opportunity> live(Connection connection, @Nullable OptyId above, OptyId upTo, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LIVE)) {
            select.setLong(1, Sql.above(above));
            select.setLong(2, upTo.value());
            select.setInt(3, limit);
            return read(select);
        }
    }

    private static List<Opportunity> read(PreparedStatement select) throws SQLException {
        List<Opportunity> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(opportunity(rows));
            }
        }
        return found;
    }

    private static Opportunity opportunity(ResultSet row) throws SQLException {
        Opportunity.Builder opportunity = Opportunity.builder(new OptyId(row.getLong(1)));
        String attributes = row.getString(2);
        if (attributes != null) {
            AttributesJson.deliver(attributes, opportunity);
        }
        for (int i = 0; i < FIELDS.length; i++) {
            opportunity.set(FIELDS[i], value(row, FIELDS[i].type(), i + 1 + LEADING_COLUMNS));
        }
        return opportunity.build();
    }

    private static @Nullable Object value(ResultSet row, FieldType type, int column) throws SQLException {
        return switch (type) {
            case TEXT -> row.getString(column);
            case DECIMAL -> row.getBigDecimal(column);
            case DATE -> row.getObject(column, LocalDate.class);
            case INSTANT -> instant(row, column);
            case BOOLEAN -> throw new IllegalStateException("no column is a truth value");
        };
    }

    private static StoredVersion version(ResultSet row) throws SQLException {
        UUID fingerprint = row.getObject(2, UUID.class);
        return new StoredVersion(
                new Fingerprint(fingerprint.getMostSignificantBits(), fingerprint.getLeastSignificantBits()),
                instant(row, 3),
                row.getBoolean(4));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
