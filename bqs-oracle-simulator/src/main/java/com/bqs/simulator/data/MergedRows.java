package com.bqs.simulator.data;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks the rows that were made up and those put in since as one, by ascending id. Used by one thread. */
final class MergedRows implements Iterator<Entry> {

    private final MadeUp madeUp;
    private final Iterator<Row> put;
    private final long greatest;
    private int position;
    private @Nullable Entry nextMadeUp;
    private @Nullable Entry nextPut;

    MergedRows(MadeUp madeUp, Iterator<Row> put, long lowest, long greatest) {
        this.madeUp = madeUp;
        this.put = put;
        this.greatest = greatest;
        this.position = madeUp.firstFrom(lowest);
        advanceMadeUp();
        advancePut();
    }

    @Override
    public boolean hasNext() {
        return nextMadeUp != null || nextPut != null;
    }

    @Override
    public Entry next() {
        Entry made = nextMadeUp;
        Entry changed = nextPut;
        if (changed != null && (made == null || changed.id() <= made.id())) {
            advancePut();
            if (made != null && made.id() == changed.id()) {
                advanceMadeUp(); // replaced while it was looked at
            }
            return changed;
        }
        if (made == null) {
            throw new NoSuchElementException();
        }
        advanceMadeUp();
        return made;
    }

    private void advanceMadeUp() {
        while (position < madeUp.size() && !madeUp.isHere(position)) {
            position++;
        }
        nextMadeUp = null;
        if (position < madeUp.size()) {
            int here = position++;
            long id = madeUp.id(here);
            nextMadeUp = id > greatest ? null : new Entry(id, madeUp.stamp(here), true, () -> madeUp.row(here));
        }
    }

    private void advancePut() {
        nextPut = put.hasNext() ? Entry.of(put.next()) : null;
    }
}
