package com.bqs.postgres;

import com.bqs.domain.OptyId;
import com.bqs.sync.ActiveRun;
import com.bqs.sync.SyncEngine;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.testkit.InMemoryCrm;
import com.bqs.sync.testkit.Opportunities;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.LongStream;

/** A CRM in memory, a mirror of it in PostgreSQL, and an engine between them. */
final class SyncedSchema {

    private static final InstantSource CLOCK = InstantSource.system();

    final InMemoryCrm crm = new InMemoryCrm(100);
    private final TestSchema schema;

    SyncedSchema(TestSchema schema, long records) {
        this.schema = schema;
        LongStream.rangeClosed(1, records).forEach(id -> crm.put(Opportunities.sample(id)));
    }

    /** In a process of its own, so to speak: its sessions end with it. */
    SyncRun sync(SyncMode mode) {
        return run(new SyncRequest(mode, RunTrigger.CLI));
    }

    SyncRun run(SyncRequest request) {
        try (PostgresMirror mirror = schema.open(Duration.ofSeconds(15))) {
            SyncRun run = SyncEngine.over(crm, mirror.repository(), mirror.sweeps(), mirror.ledger(), CLOCK)
                    .begin(request)
                    .fold(ActiveRun::execute, busy -> {
                        throw new AssertionError("another run is under way: " + busy);
                    });
            if (run.status() != RunStatus.SUCCESS) {
                throw new AssertionError(run.failure().toString());
            }
            return run;
        }
    }

    /** Edits one record, and deletes another. */
    void change(long edited, long deleted) {
        crm.put(Opportunities.named(edited, "Edited", Opportunities.STAMP.plusSeconds(60)));
        crm.remove(new OptyId(deleted));
    }
}
