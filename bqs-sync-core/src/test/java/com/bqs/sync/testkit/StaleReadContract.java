package com.bqs.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Marks;
import com.bqs.sync.model.StaleRead;
import com.bqs.sync.model.SweepFate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every mirror must do with the notes of records that arrived older than they are stored. */
public abstract class StaleReadContract extends StoreContract {

    @Test
    void areFoundInPiecesUntilTheyAreSettled() {
        note(unanswered(3), unanswered(1), unanswered(2));
        assertThat(mirror().findStaleReads(run(), null, 2)).containsExactly(unanswered(1), unanswered(2));
        assertThat(mirror().findStaleReads(run(), id(2), 2)).containsExactly(unanswered(3));

        settle(ids(1, 3, 99));
        assertThat(mirror().findStaleReads(run(), null, 9)).containsExactly(unanswered(2));
    }

    @Test
    void answeredOnesAreTheNextRuns() {
        note(unanswered(1), unanswered(2));
        note(answered(1));
        assertThat(mirror().findStaleReads(run(), null, 9)).containsExactly(unanswered(2));

        beginAnother(SweepFate.DISCARDED);
        assertThat(mirror().findStaleReads(run(), null, 9)).containsExactly(answered(1), unanswered(2));
    }

    @Test
    void oneOfARunThatStoppedIsTheNextRunsToo() {
        note(unanswered(1));
        beginAnother(SweepFate.KEPT);

        assertThat(mirror().findStaleReads(run(), null, 9)).containsExactly(unanswered(1));
    }

    private void note(StaleRead... reads) {
        apply(next().marking(new Marks(List.of(), List.of(), List.of(reads), List.of())));
    }

    private void settle(List<OptyId> settled) {
        apply(next().marking(new Marks(List.of(), List.of(), List.of(), settled)));
    }

    private static StaleRead unanswered(long id) {
        return new StaleRead(id(id), false);
    }

    private static StaleRead answered(long id) {
        return new StaleRead(id(id), true);
    }
}
