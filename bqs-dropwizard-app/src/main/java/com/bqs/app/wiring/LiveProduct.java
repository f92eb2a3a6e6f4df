package com.bqs.app.wiring;

import com.bqs.app.backend.About;
import com.bqs.app.backend.Backend;
import com.bqs.app.config.ScheduleSettings;
import com.bqs.app.schedule.NextFiring;
import com.bqs.app.schedule.NightlySchedule;
import com.bqs.postgres.PostgresMirror;
import com.bqs.sync.port.SyncListener;
import java.time.Instant;

/** Everything behind HTTP, at work: readers, runs in the background, the schedule. */
public final class LiveProduct implements AutoCloseable {
    private final PreparedSync prepared;
    private final BackgroundSync sync;
    private final NightlySchedule schedule;
    private final ReadIndexing indexing;

    private LiveProduct(PreparedSync prepared, BackgroundSync sync, NightlySchedule schedule) {
        this.prepared = prepared;
        this.sync = sync;
        this.schedule = schedule;
        this.indexing = new ReadIndexing(prepared.mirror().readIndexes());
    }

    /**
     * Starts the schedule, and sees to the readers' indexes.
     *
     * @param prepared closed with this, and at once where this fails
     * @param began when this process began
     */
    public static LiveProduct start(
            PreparedSync prepared, ScheduleSettings settings, SyncListener listener, Instant began) {
        PostgresMirror mirror = prepared.mirror();
        NextFiring nextFiring = new NextFiring(mirror.dataSource(), settings, Clock.SYSTEM);
        BackgroundSync sync =
                new BackgroundSync(prepared.engine().with(listener), prepared::pruneHistory, nextFiring::find);
        try {
            LiveProduct product =
                    new LiveProduct(prepared, sync, NightlySchedule.start(mirror.dataSource(), settings, sync, began));
            product.indexing.start();
            return product;
        } catch (RuntimeException e) {
            sync.close();
            prepared.close();
            throw e;
        }
    }

    public Backend backend() {
        PostgresMirror mirror = prepared.mirror();
        CrmSource source = prepared.source();
        return new Backend(
                mirror, mirror.ledger(), sync, prepared.doctor()::examine, new About(source.name(), source.isDemo()));
    }

    /** Throws a {@code DATABASE_} code where the database does not answer. */
    void check() {
        prepared.mirror().isCurrent();
    }

    /** No more firings, then no more runs, then no more database. */
    @Override
    public void close() {
        indexing.close();
        schedule.close();
        sync.close();
        prepared.close();
    }
}
