package com.bqs.sync.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bqs.domain.Opportunity;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Excerpt;
import com.bqs.sync.port.PositionReads;
import com.bqs.sync.testkit.Opportunities;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PositionSourceTest {

    private final List<Long> listing =
            new ArrayList<>(LongStream.rangeClosed(1, 10).boxed().toList());

    @Test
    void everyRecordComesOnce() {
        assertThat(walk(new PositionSource(pages(4), null))).isEqualTo(listing);
    }

    @Test
    void pagesOfOneRecordEndToo() {
        assertThat(walk(new PositionSource(pages(1), null))).isEqualTo(listing);
    }

    @Test
    void recordThatMovedUpIsFoundFurtherBack() {
        PositionSource source = new PositionSource(pages(4), null);
        List<Long> met = new ArrayList<>(ids(source.next()));
        listing.removeAll(List.of(1L, 2L, 3L));
        met.addAll(walk(source));

        assertThat(met).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void listingOfNothingEndsAtOnce() {
        listing.clear();
        assertThat(new PositionSource(pages(4), null).next()).isEmpty();
    }

    @Test
    void crmThatIgnoresPositionsIsFoundOut() {
        PositionSource source = new PositionSource(new Pages(4, true), null);
        source.next();

        assertThatThrownBy(source::next)
                .isInstanceOf(SyncException.class)
                .hasMessageContaining("whatever position is asked for");
    }

    private PositionReads pages(int size) {
        return new Pages(size, false);
    }

    private static List<Long> walk(PositionSource source) {
        List<Long> met = new ArrayList<>();
        for (Optional<Step> step = source.next(); step.isPresent(); step = source.next()) {
            met.addAll(ids(step));
        }
        return met;
    }

    private static List<Long> ids(Optional<Step> step) {
        return step.map(Step::records).orElse(Excerpt.EMPTY).opportunities().stream()
                .map(Opportunity::id)
                .map(id -> id.value())
                .toList();
    }

    private final class Pages implements PositionReads {

        private final int size;
        private final boolean ignoresPositions;

        private Pages(int size, boolean ignoresPositions) {
            this.size = size;
            this.ignoresPositions = ignoresPositions;
        }

        @Override
        public OptionalLong fetchTotal(@Nullable Instant updatedSince) {
            return OptionalLong.empty();
        }

        @Override
        public Excerpt fetchFrom(long position, @Nullable Instant updatedSince) {
            Excerpt.Builder page = new Excerpt.Builder();
            listing.stream()
                    .skip(ignoresPositions ? 0 : position)
                    .limit(size)
                    .forEach(id -> page.add(Opportunities.sample(id)));
            return page.build(false);
        }

        @Override
        public Excerpt fetchByNumber(String optyNumber) {
            return Excerpt.EMPTY;
        }
    }
}
