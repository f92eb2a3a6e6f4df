package com.bqs.sync.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.testkit.Opportunities;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final Listing LISTING = Listing.upTo(new OptyId(100)).after(new OptyId(10));

    @Test
    void pageClaimsEverythingUpToItsGreatestId() {
        Page page = Page.of(LISTING)
                .add(Opportunities.sample(11))
                .add(Opportunities.sample(40))
                .build(true);

        assertThat(page.remainder().after()).contains(new OptyId(40));
        assertThat(page.remainder().upTo()).isEqualTo(new OptyId(100));
        assertThat(page.size()).isEqualTo(2);
    }

    @Test
    void idGivenTwiceIsTakenOnce() {
        Page page = Page.of(LISTING)
                .add(Opportunities.sample(11))
                .add(Opportunities.sample(11))
                .add(Opportunities.sample(12))
                .add(Opportunities.sample(11))
                .build(false);

        assertThat(page.size()).isEqualTo(2);
        assertThat(page.greatestId()).contains(new OptyId(12));
    }

    @Test
    void falseClaimsAreRefused() {
        assertMalformed(() -> Page.of(LISTING).add(Opportunities.sample(10)));
        assertMalformed(() -> Page.of(LISTING).add(Opportunities.sample(101)));
        assertMalformed(() -> Page.of(LISTING).add(Opportunities.sample(12)).add(Opportunities.sample(11)));
        assertMalformed(() -> Page.of(LISTING)
                .add(new UnreadableRecord(null, null, "no id", "{}"))
                .build(false));
    }

    @Test
    void recordWithoutIdTravelsWithThoseThatHaveOne() {
        Page page = Page.of(LISTING)
                .add(new UnreadableRecord(null, null, "no id", "{}"))
                .add(Opportunities.sample(11))
                .add(new UnreadableRecord(new OptyId(12), "name", "is broken", "{}"))
                .build(false);

        assertThat(page.unreadable()).hasSize(2);
        assertThat(page.greatestId()).contains(new OptyId(12));
    }

    @Test
    void listingIsExhaustedAtItsUpperBound() {
        assertThat(LISTING.isExhausted()).isFalse();
        assertThat(LISTING.after(new OptyId(100)).isExhausted()).isTrue();
    }

    private static void assertMalformed(ThrowingCallable claim) {
        assertThatExceptionOfType(SyncException.class)
                .isThrownBy(claim)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.ORACLE_MALFORMED));
    }
}
