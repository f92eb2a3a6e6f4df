package com.bqs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {

    @Test
    void escapesWhatPostgresqlCannotHoldAndNothingElse() {
        assertThat(StorableText.of("a\0b\ud800c\udc00")).isEqualTo("a\\u0000b\\ud800c\\udc00");
        assertThat(StorableText.of("🏗 \\ \u0001 ok")).isEqualTo("🏗 \\ \u0001 ok");
    }
}
