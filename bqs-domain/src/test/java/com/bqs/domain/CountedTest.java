package com.bqs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountedTest {

    @Test
    void oneThingAloneIsSingular() {
        assertThat(Counted.records(0)).isEqualTo("0 records");
        assertThat(Counted.records(1)).isEqualTo("1 record");
        assertThat(Counted.records(2)).isEqualTo("2 records");
        assertThat(Counted.rows(1)).isEqualTo("1 row");
        assertThat(Counted.opportunities(1)).isEqualTo("1 opportunity");
        assertThat(Counted.opportunities(2)).isEqualTo("2 opportunities");
        assertThat(Counted.of(1, "page", "pages")).isEqualTo("1 page");
    }

    @Test
    void numbersAreWrittenAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(Counted.rows(1_234_567)).isEqualTo("1,234,567 rows");
        } finally {
            Locale.setDefault(before);
        }
    }
}
