package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.sync.error.ErrorCode;
import org.junit.jupiter.api.Test;

class PageSizeTest {

    private final CallFailure timeout = new CallFailure(ErrorCode.ORACLE_TIMEOUT, "slow");
    private final CallFailure gateway = CallFailure.answered(ErrorCode.ORACLE_UNAVAILABLE, "504", 504, null);

    private final PageSize size = new PageSize(500);

    @Test
    void timeoutAndServerErrorHalveDownToTheFloor() {
        size.failed(500, timeout);
        assertThat(size.current()).isEqualTo(250);
        size.failed(250, gateway);
        assertThat(size.current()).isEqualTo(125);
        for (int i = 0; i < 9; i++) {
            size.failed(size.current(), timeout);
        }
        assertThat(size.current()).isEqualTo(PageSize.FLOOR);
    }

    @Test
    void failuresThatSmallerPagesCannotCureChangeNothing() {
        size.failed(500, CallFailure.answered(ErrorCode.ORACLE_RATE_LIMIT, "429", 429, null));
        size.failed(500, new CallFailure(ErrorCode.ORACLE_NETWORK, "reset"));
        size.failed(500, CallFailure.answered(ErrorCode.ORACLE_UNAVAILABLE, "400 without words", 400, null));
        assertThat(size.current()).isEqualTo(500);
    }

    @Test
    void pagesThatWereUnderWayTogetherHalveOnce() {
        size.failed(500, timeout);
        size.failed(500, timeout);
        assertThat(size.current()).isEqualTo(250);
    }

    @Test
    void growsBackAfterSomeGoodPagesButNotBeyondWhatWasConfigured() {
        size.failed(500, timeout);
        for (int i = 1; i < PageSize.PAGES_BEFORE_GROWTH; i++) {
            size.answered(250, 0);
        }
        assertThat(size.current()).isEqualTo(250);
        size.answered(250, 0);
        assertThat(size.current()).isEqualTo(500);
        for (int i = 0; i < 9; i++) {
            size.answered(500, 0);
        }
        assertThat(size.current()).isEqualTo(500);
    }

    @Test
    void serversLimitIsBelievedWhenHalving() {
        size.answered(500, 100);
        size.failed(500, timeout);
        assertThat(size.current()).isEqualTo(50);
    }

    @Test
    void configuredSizeBelowTheFloorStays() {
        PageSize small = new PageSize(10);
        small.failed(10, timeout);
        assertThat(small.current()).isEqualTo(10);
    }
}
