package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Excerpt;
import com.bqs.sync.port.PositionReads;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks a listing by position. An answer is joined to what was read before only where it begins with a record that was met
 * before: the order being one that no edit changes, everything before that record has been met, too. Where it does not,
 * records have gone meanwhile and the others have moved up, so it is asked for further back, in growing strides.
 *
 * <p>Records met before are dropped, which takes the ids of all in memory, some 60 bytes for each. The end is where nothing
 * follows the last record, asked three times. What comes before it later has a newer stamp, and is the next pass's. A record
 * without a readable id may come more than once.
 */
final class PositionSource implements StepSource {

    /** A CRM that grows that fast while it is read does not exist; one that ignores {@code offset} may. */
    private static final int MOST_ANSWERS_WITHOUT_NEWS = 100;

    private final PositionReads reads;
    private final @Nullable Instant since;
    private final Set<OptyId> met = new HashSet<>();
    private long position;
    private long given;

    PositionSource(PositionReads reads, @Nullable Instant since) {
        this.reads = reads;
        this.since = since;
    }

    @Override
    public Optional<Step> next() {
        for (int answers = 0; answers < MOST_ANSWERS_WITHOUT_NEWS; answers++) {
            long before = position;
            Excerpt excerpt = fetchJoining();
            Excerpt news = excerpt.without(met);
            if (position <= before && news.ids().isEmpty()) {
                excerpt = fetchFromHere();
                if (excerpt.isEmpty()) {
                    return Optional.empty();
                }
                news = excerpt.without(met);
            }
            met.addAll(excerpt.ids());
            if (!news.isEmpty()) {
                given += news.size();
                return Optional.of(new PositionStep(news));
            }
        }
        throw new SyncException(
                ErrorCode.ORACLE_MALFORMED,
                "The CRM gives the same opportunities again and again, whatever position is asked for: behind "
                        + position
                        + " there was nothing new " + MOST_ANSWERS_WITHOUT_NEWS
                        + " times. Run again later; if it goes on, tell the CRM's administrator.");
    }

    /** How many records it has given so far. */
    long given() {
        return given;
    }

    /** What joins the records met so far; the position moves behind it. */
    private Excerpt fetchJoining() {
        for (long back = 1; back <= position; back *= 2) {
            Excerpt excerpt = reads.fetchFrom(position - back, since);
            if (excerpt.first() != null && met.contains(excerpt.first())) {
                position += excerpt.size() - back;
                return excerpt;
            }
        }
        position = 0;
        return fetchFromHere();
    }

    private Excerpt fetchFromHere() {
        Excerpt excerpt = reads.fetchFrom(position, since);
        Excerpt certain = excerpt.isEmpty() ? reads.fetchFrom(position, since) : excerpt;
        position += certain.size();
        return certain;
    }
}
