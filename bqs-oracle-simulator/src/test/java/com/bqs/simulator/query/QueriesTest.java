package com.bqs.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Row;
import org.junit.jupiter.api.Test;

class QueriesTest {

    private static final Row ROW = Row.of(300_000_000_000_007L)
            .with(Attribute.NAME, "O'Neil storage")
            .with(Attribute.STATUS_CODE, "OPEN")
            .with(Attribute.REVENUE, null)
            .with(Attribute.LAST_UPDATE_DATE, "2026-01-13T08:00:00.123+00:00");

    @Test
    void rowmatchReadsWhatOracleDocuments() {
        assertMatches(4, "OptyId > 300000000000006 and OptyId <= 300000000000007");
        assertMatches(4, "(StatusCode = 'WON' or StatusCode='OPEN') and Revenue is null");
        assertMatches(4, "OptyId in (1, 300000000000007)");
        assertMatches(4, "upper(Name) like 'O''NEIL%'");
        assertMatches(4, "LastUpdateDate between '2026-01-13' and '2026-01-14'");
        assertMatches(4, "LastUpdateDate is not null");
        assertMisses(4, "Revenue > 0");
        assertMisses(4, "Name not like 'O%'");
        assertMisses(4, "OptyId > 300000000000007");
    }

    @Test
    void queryByExampleReadsWhatOracleDocuments() {
        assertMatches(1, "OptyId > 300000000000006 and <= 300000000000007;StatusCode=OPEN");
        assertMatches(1, "Name=O*;LastUpdateDate>=2026-01-13T08:00Z");
        assertMatches(1, "LastUpdateDate >= '1900-01-01T00:00:00+00:00'");
        assertMatches(1, "StatusCode='WON' or 'OPEN'");
        assertMisses(1, "Revenue!=null");
    }

    @Test
    void instantsCompareWhateverTheirWriting() {
        assertMatches(4, "LastUpdateDate >= '2026-01-13T08:00:00.123Z'");
        assertMatches(4, "LastUpdateDate >= '2026-01-13T11:00:00+03:00'");
        assertMisses(4, "LastUpdateDate >= '2026-01-13T08:00:00.124+00:00'");
    }

    @Test
    void eachGrammarRefusesTheOther() {
        assertRefused(4, "OptyId > 1;StatusCode=OPEN");
        assertRefused(4, "OptyId > 1 and <= 9");
        assertRefused(1, "OptyId > 1 and OptyId <= 9");
        assertRefused(1, "Revenue is null");
        assertRefused(1, "OptyId in (1,2)");
    }

    @Test
    void unknownAttributesAndValuesAreRefused() {
        assertRefused(4, "OpportunityId > 1");
        assertRefused(1, "OpportunityId > 1");
        assertRefused(4, "OptyId > 'one'");
        assertRefused(4, "optyid > 1");
        assertRefused(4, "OptyId >");
    }

    @Test
    void keyBoundsLetTheRestBeSkipped() {
        Condition condition = Queries.parse("OptyId > 5 and OptyId <= 9 and Name = 'x'", 4);

        assertThat(condition.ids().lowest()).isEqualTo(6);
        assertThat(condition.ids().greatest()).isEqualTo(9);
        assertThat(Queries.parse("OptyId = 5 or OptyId = 9", 4).ids().lowest()).isEqualTo(Long.MIN_VALUE);
    }

    private static void assertMatches(int version, String query) {
        assertThat(Queries.parse(query, version).test().test(ROW)).as(query).isTrue();
    }

    private static void assertMisses(int version, String query) {
        assertThat(Queries.parse(query, version).test().test(ROW)).as(query).isFalse();
    }

    private static void assertRefused(int version, String query) {
        assertThatExceptionOfType(QueryException.class)
                .as(query)
                .isThrownBy(() -> Queries.parse(query, version))
                .withMessageContaining("not valid");
    }
}
