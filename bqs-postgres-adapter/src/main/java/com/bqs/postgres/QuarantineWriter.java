package com.bqs.postgres;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.UnreadableRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets records aside and takes out those that can be read again. One record is one row, however often it is seen. */
final class QuarantineWriter {

    private static final String DELETE = "delete from quarantine where record_key = any(?)";
    private static final String UPSERT = """
            insert into quarantine (record_key, remote_id, field, reason, payload, first_run_id, last_run_id)
            select *, ?, ? from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])
            on conflict (record_key) do update set
                field = excluded.field, reason = excluded.reason, payload = excluded.payload,
                last_run_id = excluded.last_run_id, last_seen_at = excluded.last_seen_at
            """;

    private QuarantineWriter() {}

    static void release(Connection connection, List<OptyId> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "text", ids.stream().map(OptyId::toString).toArray()));
            delete.executeUpdate();
        }
    }

    static void forgetUnidentified(Connection connection, RunId notSince) throws SQLException {
        Sql.update(connection, "delete from quarantine where remote_id is null and last_run_id < ?", notSince.value());
    }

    static void setAside(Connection connection, RunId run, List<UnreadableRecord> records) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        Map<String, UnreadableRecord> byKey = new LinkedHashMap<>();
        records.forEach(record -> byKey.put(keyOf(record), record));
        Collection<UnreadableRecord> once = byKey.values();
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setLong(1, run.value());
            upsert.setLong(2, run.value());
            upsert.setArray(3, connection.createArrayOf("text", byKey.keySet().toArray()));
            upsert.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint",
                            once.stream().map(QuarantineWriter::remoteId).toArray()));
            upsert.setArray(5, texts(connection, once, UnreadableRecord::field));
            upsert.setArray(6, texts(connection, once, UnreadableRecord::reason));
            upsert.setArray(7, texts(connection, once, UnreadableRecord::payload));
            upsert.executeUpdate();
        }
    }

    private static Array texts(
            Connection connection,
            Collection<UnreadableRecord> records,
            Function<UnreadableRecord, @Nullable String> column)
            throws SQLException {
        return connection.createArrayOf(
                "text",
                records.stream()
                        .map(column)
                        .map(text -> text == null ? null : StorableText.of(text))
                        .toArray());
    }

    private static @Nullable Long remoteId(UnreadableRecord record) {
        OptyId id = record.id();
        return id == null ? null : id.value();
    }

    private static String keyOf(UnreadableRecord record) {
        OptyId id = record.id();
        return id == null ? "sha256:" + digest(record.payload()) : id.toString();
    }

    private static String digest(String payload) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(payload.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
