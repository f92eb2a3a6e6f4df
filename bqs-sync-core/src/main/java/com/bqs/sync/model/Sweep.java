package com.bqs.sync.model;

import com.bqs.domain.OptyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One full walk over the CRM's key space, possibly over several runs.
 *
 * @param firstRun the run that began it
 * @param lastRun the run that last worked on it
 * @param beganAt by our clock
 * @param source {@link CrmProfile#source()} at its beginning
 * @param mapping the mapping's fingerprint at its beginning, closed statuses included
 * @param watermark the newest stamp when it began: whatever changed later is the closing pass's
 * @param crmTotal the CRM's total when it began; null where the pod gave none
 * @param liveRows rows live in the mirror when it began
 * @param removalsAllowed how many rows it may remove
 * @param rowsRead records its pages held so far, over all its runs
 */
public record Sweep(
        RunId firstRun,
        RunId lastRun,
        Instant beganAt,
        String source,
        String mapping,
        @Nullable Instant watermark,
        @Nullable Long crmTotal,
        long liveRows,
        long removalsAllowed,
        long rowsRead,
        List<SweepRange> ranges) {

    public Sweep {
        ranges = List.copyOf(ranges);
    }

    /** This sweep, worked on by another run. */
    public Sweep resumedBy(RunId run) {
        return new Sweep(
                firstRun,
                run,
                beganAt,
                source,
                mapping,
                watermark,
                crmTotal,
                liveRows,
                removalsAllowed,
                rowsRead,
                ranges);
    }

    /** This sweep, as far as a page or a range's end brings it. */
    public Sweep advancedBy(Claim claim) {
        return reading(rowsRead + claim.ids().size(), claim.range(), claim.upTo());
    }

    /** This sweep, with a range to be walked again from its beginning. */
    public Sweep reopening(int range) {
        return reading(rowsRead, range, null);
    }

    private Sweep reading(long rows, int number, @Nullable OptyId checkpoint) {
        List<SweepRange> moved = ranges.stream()
                .map(range -> range.number() == number ? range.readUpTo(checkpoint) : range)
                .toList();
        return new Sweep(
                firstRun,
                lastRun,
                beganAt,
                source,
                mapping,
                watermark,
                crmTotal,
                liveRows,
                removalsAllowed,
                rows,
                moved);
    }
}
