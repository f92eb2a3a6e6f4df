package com.bqs.sync.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bqs.domain.OptyId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ListingTest {

    @Test
    void restrictionIsSortedAndKept() {
        Listing listing = Listing.ofIds(ids(9, 3, 3, 5));
        assertThat(listing.upTo()).isEqualTo(new OptyId(9));
        assertThat(listing.ids()).contains(ids(3, 5, 9));

        Listing rest = listing.after(new OptyId(3));
        assertThat(rest.ids()).contains(ids(5, 9));
        assertThat(rest.covers(new OptyId(3))).isFalse();
        assertThat(rest.covers(new OptyId(4))).isFalse();
        assertThat(rest.covers(new OptyId(5))).isTrue();
        assertThat(listing.endingAt(new OptyId(4)).ids()).contains(ids(3));
    }

    @Test
    void restrictedListingEndsWithItsLastId() {
        Listing listing = Listing.ofIds(ids(3, 9));
        assertThat(listing.isExhausted()).isFalse();
        assertThat(listing.after(new OptyId(9)).isExhausted()).isTrue();
        assertThat(listing.endingAt(new OptyId(8)).after(new OptyId(3)).isExhausted())
                .isTrue();
    }

    @Test
    void unrestrictedListingCoversEveryIdWithinItsBounds() {
        Listing listing = Listing.upTo(new OptyId(9)).after(new OptyId(3));
        assertThat(listing.ids()).isEmpty();
        assertThat(listing.covers(new OptyId(4))).isTrue();
        assertThat(listing.covers(new OptyId(3))).isFalse();
        assertThat(listing.covers(new OptyId(10))).isFalse();
    }

    @Test
    void tooFewAndTooManyIdsAreRefused() {
        assertThatThrownBy(() -> Listing.ofIds(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 0");
        assertThatThrownBy(() -> Listing.ofIds(
                        LongStream.rangeClosed(1, 201).mapToObj(OptyId::new).toList()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 201");
    }

    private static List<OptyId> ids(long... ids) {
        return LongStream.of(ids).mapToObj(OptyId::new).toList();
    }
}
