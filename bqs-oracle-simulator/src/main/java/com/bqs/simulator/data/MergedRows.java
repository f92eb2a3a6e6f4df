package com.bqs.simulator.data;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Walks the rows that were made up and those put in since as one, by ascending id. Made-up rows with an earlier stamp than wanted
 * are passed over. Used by one thread.
 */
final class MergedRows implements Iterator<Entry> {

    private final MadeUp madeUp;
    private final Iterator<Row> put;
    private final long notBefore;
    private final int end;
    private int position;
    private @Nullable Entry nextMadeUp;
    private @Nullable Entry nextPut;

    /** From the made-up row at one position to the one before another. */
    MergedRows(MadeUp madeUp, int first, int end, long notBefore, Iterator<Row> put) {
        this.madeUp = madeUp;
        this.position = first;
        this.end = end;
        this.notBefore = notBefore;
        this.put = put;
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
        while (position < end && !(madeUp.stamp(position) >= notBefore && madeUp.isHere(position))) {
            position++;
        }
        nextMadeUp = null;
        if (position < end) {
            int here = position++;
            nextMadeUp = new Entry(madeUp.id(here), madeUp.stamp(here), true, () -> madeUp.row(here));
        }
    }

    private void advancePut() {
        nextPut = put.hasNext() ? Entry.of(put.next()) : null;
    }
}
