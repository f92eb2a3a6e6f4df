package com.bqs.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.app.config.DatabaseTarget;
import com.bqs.app.config.Secret;
import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Opportunities;
import com.bqs.simulator.data.Row;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks into mirror and CRM by ways that the engine does not use. */
record Truth(DatabaseTarget database) {

    private static final String MIRROR = """
            select remote_id, name, status_code, deal_value, crm_updated_at from opportunities where removed_at is null
            """;

    void assertMirrorIs(Opportunities crm) throws SQLException {
        Map<Long, String> expected =
                crm.all().collect(Collectors.toMap(Row::id, Truth::text, (a, b) -> b, TreeMap::new));
        Map<Long, String> mirrored = new TreeMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(MIRROR)) {
            while (rows.next()) {
                mirrored.put(rows.getLong(1), text(rows));
            }
        }
        assertThat(mirrored).isEqualTo(expected);
    }

    long count(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String text(Row row) {
        return String.join(
                "|",
                String.valueOf(row.value(Attribute.NAME)),
                String.valueOf(row.value(Attribute.STATUS_CODE)),
                number(row.value(Attribute.REVENUE)),
                OffsetDateTime.parse(String.valueOf(row.value(Attribute.LAST_UPDATE_DATE)))
                        .toInstant()
                        .toString());
    }

    private static String number(@Nullable Object value) {
        return value == null
                ? ""
                : new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
    }

    private static String text(ResultSet row) throws SQLException {
        return String.join(
                "|",
                row.getString(2),
                row.getString(3),
                number(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant().toString());
    }

    private Connection connect() throws SQLException {
        Secret password = Objects.requireNonNull(database.password());
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), password.reveal());
    }
}
