package com.bqs.postgres;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.Change;
import com.bqs.sync.model.ChangeCause;
import com.bqs.sync.model.ChangeKind;
import com.bqs.sync.model.Claim;
import com.bqs.sync.model.Marks;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.port.OpportunityRepositoryPort;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often a batch, of one page or of ten, waits for the database: with what is read for it, and with its commit. */
class RoundTripsIT {

    private static final int PAGES = 10;
    private static final int PAGE_ROWS = 50;

    /** Some are more expensive for reasons of the pool's: a connection that lay idle is tried out first. */
    private static final int TRIES = 5;

    private final TestSchema schema = new TestSchema();
    private final RoundTripCounter counter = new RoundTripCounter();
    private final PostgresMirror mirror = schema.openAt(counter.url());
    private final OpportunityRepositoryPort repository = mirror.repository();
    private final RunLease lease = begin();
    private long batches;
    private long lastId;

    @AfterEach
    void drop() throws SQLException, IOException {
        schema.close();
        counter.close();
    }

    @Test
    void unchangedPagesTakeFour() {
        List<MirrorRow> rows = store();
        assertThat(least(() -> {
                    repository.findVersions(ids(rows));
                    repository.apply(lease, next().recovering(ids(rows)).marking(claiming(rows)));
                }))
                .isEqualTo(4);
    }

    @Test
    void newRowsTakeSix() {
        assertThat(least(() -> {
                    List<MirrorRow> rows = rows(lastId);
                    lastId += rows.size();
                    repository.findVersions(ids(rows));
                    repository.apply(
                            lease, next().creating(rows).recovering(ids(rows)).marking(claiming(rows)));
                }))
                .isEqualTo(6);
    }

    @Test
    void changedRowsTakeElevenWithTheirHistory() {
        List<MirrorRow> rows = store();
        List<Change> history = rows.stream()
                .map(row ->
                        new Change(ChangeKind.CHANGED, row.opportunity().id(), "name", "a", "b", ChangeCause.CRM, null))
                .toList();
        assertThat(least(() -> {
                    repository.findVersions(ids(rows));
                    repository.findAll(ids(rows));
                    repository.apply(
                            lease,
                            next().upserting(rows)
                                    .recovering(ids(rows))
                                    .marking(claiming(rows))
                                    .telling(history));
                }))
                .isEqualTo(11);
    }

    private RunLease begin() {
        mirror.migrate();
        return requireNonNull(
                mirror.ledger().begin(SyncType.FULL, RunTrigger.CLI).lease());
    }

    private int least(Runnable batch) {
        return IntStream.range(0, TRIES)
                .map(i -> {
                    int before = counter.trips();
                    batch.run();
                    return counter.trips() - before;
                })
                .min()
                .orElseThrow();
    }

    private List<MirrorRow> store() {
        List<MirrorRow> rows = rows(0);
        repository.apply(lease, next().creating(rows));
        return rows;
    }

    private Batch next() {
        batches++;
        return Batch.counting(batches, RunCounters.NONE);
    }

    private static List<MirrorRow> rows(long above) {
        return LongStream.rangeClosed(above + 1, above + PAGES * PAGE_ROWS)
                .mapToObj(Samples::row)
                .toList();
    }

    private static List<OptyId> ids(List<MirrorRow> rows) {
        return rows.stream().map(row -> row.opportunity().id()).toList();
    }

    /** As pages that two readers took turns to deliver. */
    private static Marks claiming(List<MirrorRow> rows) {
        List<OptyId> ids = ids(rows);
        List<Claim> claims = IntStream.range(0, PAGES)
                .map(page -> page / 2 + page % 2 * PAGES / 2)
                .mapToObj(page -> {
                    List<OptyId> ofPage = ids.subList(page * PAGE_ROWS, (page + 1) * PAGE_ROWS);
                    OptyId above = new OptyId(ofPage.get(0).value() - 1);
                    return new Claim(page % 2, above, ofPage.get(PAGE_ROWS - 1), ofPage, true);
                })
                .toList();
        return new Marks(claims, ids, List.of(), List.of());
    }
}
