package com.bqs.postgres;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.RunStart;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncType;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

class TakeoverIT {

    private final TestSchema schema = new TestSchema();
    private final PostgresMirror mirror = schema.migrated();

    @AfterEach
    void drop() throws SQLException {
        schema.close();
    }

    @Test
    void holderThatStoppedInTheMiddleOfACopyIsEvicted() throws SQLException {
        RunLease stopped = requireNonNull(
                mirror.ledger().begin(SyncType.FULL, RunTrigger.CLI).lease());
        try (Connection holder = schema.connect()) {
            holder.setAutoCommit(false);
            LeaseTable.lock(holder, stopped);
            CopyIn copy =
                    holder.unwrap(PGConnection.class).getCopyAPI().copyIn("copy sweep_absences (remote_id) from stdin");
            assertThat(copy.isActive()).isTrue();
            schema.expireLease();

            RunStart taken = mirror.ledger().begin(SyncType.FULL, RunTrigger.SCHEDULE);

            assertThat(taken.lease()).isNotNull();
            assertThat(mirror.ledger().findRun(stopped.run()).orElseThrow().status())
                    .isEqualTo(RunStatus.INTERRUPTED);
            assertThatThrownBy(() -> mirror.repository().apply(stopped, Samples.batch(1, Samples.row(7))))
                    .isInstanceOfSatisfying(
                            SyncException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LEASE_LOST));
        } catch (SQLException closing) {
            // The evicted session can't be rolled back any more.
            assertThat(closing.getSQLState()).startsWith("08");
        }
    }
}
