package com.bqs.postgres;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.Fingerprint;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.port.OpportunityRepositoryPort;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The mirror in PostgreSQL: sets of rows by JDBC through Hibernate, the rest by its queries. */
final class PostgresOpportunityRepository implements OpportunityRepositoryPort {

    /** A removed row has none, so that it is written, and lives again, when the CRM shows it unchanged. */
    private static final String FINGERPRINTS =
            "select remote_id, fingerprint from crm_opportunities where remote_id = any(?) and removed_at is null";

    private final Database database;

    PostgresOpportunityRepository(Database database) {
        this.database = database;
    }

    @Override
    public Map<OptyId, Fingerprint> findFingerprints(Collection<OptyId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.write(session -> session.doReturningWork(connection -> readFingerprints(connection, ids)));
    }

    @Override
    public Map<OptyId, Opportunity> findAll(Collection<OptyId> ids) {
        List<Long> keys = ids.stream().map(OptyId::value).toList();
        return database.write(session -> session.getMultiple(MirroredOpportunity.class, keys).stream()
                .filter(Objects::nonNull)
                .map(CrmColumns::toOpportunity)
                .collect(Collectors.toMap(Opportunity::id, Function.identity())));
    }

    @Override
    public Optional<OptyId> findGreatestId() {
        return database.write(session -> Optional.ofNullable(
                        session.createSelectionQuery("select max(remoteId) from MirroredOpportunity", Long.class)
                                .getSingleResultOrNull())
                .map(OptyId::new));
    }

    @Override
    public long countLive() {
        return database.write(session -> session.createSelectionQuery(
                        "select count(*) from OpportunityRow where removedAt is null", Long.class)
                .getSingleResult());
    }

    @Override
    public void apply(RunLease lease, Batch batch) {
        database.write(session -> {
            session.doWork(connection -> {
                LeaseTable.lock(connection, lease);
                if (RunCountersWriter.advance(connection, lease, batch)) {
                    MirrorRowWriter.write(connection, lease.run(), batch.upserts());
                    QuarantineWriter.release(connection, batch.recovered());
                    QuarantineWriter.setAside(connection, lease.run(), batch.quarantined());
                }
            });
            return batch;
        });
    }

    private static Map<OptyId, Fingerprint> readFingerprints(Connection connection, Collection<OptyId> ids)
            throws SQLException {
        Array keys = connection.createArrayOf(
                "bigint", ids.stream().map(OptyId::value).toArray());
        try (PreparedStatement select = connection.prepareStatement(FINGERPRINTS)) {
            select.setArray(1, keys);
            Map<OptyId, Fingerprint> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID fingerprint = rows.getObject(2, UUID.class);
                    found.put(
                            new OptyId(rows.getLong(1)),
                            new Fingerprint(
                                    fingerprint.getMostSignificantBits(), fingerprint.getLeastSignificantBits()));
                }
            }
            return found;
        }
    }
}
