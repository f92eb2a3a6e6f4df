package com.bqs.postgres;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.Sweep;
import com.bqs.sync.port.SweepPort;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sweep in PostgreSQL, each write fenced by the lease. */
final class PostgresSweeps implements SweepPort {

    private static final String ABSENCES =
            "select remote_id from sweep_absences where remote_id > ? order by remote_id limit ?";
    private static final String REOPEN = "update sweep_ranges set checkpoint = null where range_no = ?";

    private final Database database;

    PostgresSweeps(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Sweep> findSweep() {
        return database.read(session -> session.doReturningWork(SweepTables::find));
    }

    @Override
    public void beginSweep(RunLease lease, Sweep sweep) {
        fenced(lease, connection -> SweepTables.begin(connection, sweep));
    }

    @Override
    public void resumeSweep(RunLease lease) {
        fenced(lease, connection -> SweepTables.resume(connection, lease));
    }

    @Override
    public void reopenRange(RunLease lease, int range) {
        fenced(lease, connection -> Sql.update(connection, REOPEN, range));
    }

    @Override
    public long countAbsences() {
        return database.read(session -> session.createNativeQuery("select count(*) from sweep_absences", Long.class)
                .getSingleResult());
    }

    @Override
    public List<OptyId> findAbsences(@Nullable OptyId above, int limit) {
        return database.write(session ->
                session.doReturningWork(connection -> Sql.selectIds(connection, ABSENCES, Sql.above(above), limit)));
    }

    private void fenced(RunLease lease, Work work) {
        database.write(session -> {
            session.doWork(connection -> {
                LeaseTable.lock(connection, lease);
                work.on(connection);
            });
            return lease;
        });
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
