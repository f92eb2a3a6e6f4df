package com.bqs.sync.engine;

import com.bqs.sync.model.Excerpt;
import com.bqs.sync.port.PositionReads;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reading by position as a run's own thread does it: the wish to stop ends a call that is under way. */
final class StoppablePositions implements PositionReads {

    private final PositionReads reads;
    private final StopSignal stop;

    StoppablePositions(PositionReads reads, StopSignal stop) {
        this.reads = reads;
        this.stop = stop;
    }

    @Override
    public OptionalLong fetchTotal(@Nullable Instant updatedSince) {
        return stop.await(() -> reads.fetchTotal(updatedSince));
    }

    @Override
    public Excerpt fetchFrom(long position, @Nullable Instant updatedSince) {
        return stop.await(() -> reads.fetchFrom(position, updatedSince));
    }

    @Override
    public Excerpt fetchByNumber(String optyNumber) {
        return stop.await(() -> reads.fetchByNumber(optyNumber));
    }
}
