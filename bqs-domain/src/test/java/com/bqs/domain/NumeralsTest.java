package com.bqs.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumeralsTest {

    @Test
    void readsWhatIsWrittenInAscii() {
        assertThat(Numerals.wholeNumber("-12")).isEqualTo(-12);
        assertThat(Numerals.decimal("20.50")).isEqualTo("20.50");
        assertThat(Numerals.wholeNumber("500", 1, 500)).isEqualTo(500);
    }

    @Test
    void readsNoOtherDigits() {
        for (String text : List.of("١٢", "१२", "1٢", "１２", "twelve", "", " 12")) {
            assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Numerals.wholeNumber(text));
            assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Numerals.decimal(text));
        }
    }

    @Test
    void tellsWhatWouldBeRight() {
        for (String text : List.of("0", "-1", "9223372036854775808", "١")) {
            assertThatExceptionOfType(NumberFormatException.class)
                    .isThrownBy(() -> Numerals.wholeNumber(text, 1, Long.MAX_VALUE))
                    .withMessage("\"" + text + "\" is not a whole number from 1 on");
        }
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Numerals.wholeNumber("501", 1, 500))
                .withMessage("\"501\" is not a whole number from 1 to 500");
    }
}
