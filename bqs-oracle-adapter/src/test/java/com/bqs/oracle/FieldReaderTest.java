package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bqs.domain.FieldType;
import com.bqs.domain.InvalidFieldValue;
import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldReaderTest {

    @Test
    void textKeepsWhatWasWritten() {
        assertThat(read(FieldType.TEXT, string(" 03 - Building Vision "))).isEqualTo(" 03 - Building Vision ");
        assertThat(read(FieldType.TEXT, string(""))).isEqualTo("");
        assertThat(read(FieldType.TEXT, number("1.50"))).isEqualTo("1.50");
        assertThat(read(FieldType.TEXT, new RawValue(JsonToken.VALUE_TRUE, "true")))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void nullIsNull(FieldType type) {
        assertThat(FieldReader.of(type).read(RawValue.NULL)).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = FieldType.class, names = "TEXT", mode = EnumSource.Mode.EXCLUDE)
    void emptyStringIsNullWhereNoTextBelongs(FieldType type) {
        assertThat(FieldReader.of(type).read(string(""))).isNull();
        assertThat(FieldReader.of(type).read(string(" "))).isNull();
    }

    @Test
    void truthIsJsonsOrTheTables() {
        assertThat(read(FieldType.BOOLEAN, new RawValue(JsonToken.VALUE_TRUE, "true")))
                .isEqualTo(true);
        assertThat(read(FieldType.BOOLEAN, string("Y"))).isEqualTo(true);
        assertThat(read(FieldType.BOOLEAN, string(" N "))).isEqualTo(false);
        assertThat(read(FieldType.BOOLEAN, string("false"))).isEqualTo(false);
        assertUnreadable(FieldType.BOOLEAN, string("yes"));
        assertUnreadable(FieldType.BOOLEAN, number("1"));
    }

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void structureIsNoValue(FieldType type) {
        assertUnreadable(type, new RawValue(JsonToken.START_OBJECT, "{}"));
        assertUnreadable(type, new RawValue(JsonToken.START_ARRAY, "[1]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234567890.12", "0.1", "-5", "1E+3", "10000"})
    void numbersAreExactAndMayBeStrings(String text) {
        assertThat((BigDecimal) read(FieldType.DECIMAL, number(text))).isEqualByComparingTo(text);
        assertThat((BigDecimal) read(FieldType.DECIMAL, string(" " + text))).isEqualByComparingTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "EUR 5", "NaN", "0x10", "1e99999999999", "--1"})
    void whatIsNoNumberIsUnreadable(String text) {
        assertUnreadable(FieldType.DECIMAL, string(text));
    }

    @Test
    void numberOfAThousandDigitsIsUnreadable() {
        assertUnreadable(FieldType.DECIMAL, number("9".repeat(1_000)));
    }

    @Test
    void booleanIsNoNumber() {
        assertUnreadable(FieldType.DECIMAL, new RawValue(JsonToken.VALUE_TRUE, "true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-15", "2026-10-15T23:30:00-11:00", "2026-10-15T00:00:00+14:00", "2026-10-15 00:00"})
    void dateIsTheOneThatIsWritten(String text) {
        assertThat(read(FieldType.DATE, string(text))).isEqualTo(LocalDate.of(2026, 10, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "15.10.2026", "2026-10-15x", "2026-1-5", "tomorrow"})
    void whatIsNoDateIsUnreadable(String text) {
        assertUnreadable(FieldType.DATE, string(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-13,                          2026-01-13T00:00:00Z",
        "2026-01-13T08:30,                    2026-01-13T08:30:00Z",
        "2026-01-13T08:30Z,                   2026-01-13T08:30:00Z",
        "2026-01-13 08:30:15,                 2026-01-13T08:30:15Z",
        "2026-01-13T08:30:15,                 2026-01-13T08:30:15Z",
        "2026-01-13T08:30:15+00:00,           2026-01-13T08:30:15Z",
        "2026-01-13T08:30:15.626+00:00,       2026-01-13T08:30:15.626Z",
        "2026-01-13T08:30:15.123456789+00:00, 2026-01-13T08:30:15.123456789Z",
        "2026-01-13T08:30:15.5+00:00,         2026-01-13T08:30:15.5Z",
        "2026-01-13T08:30:15.123456789+05:30, 2026-01-13T03:00:15.123456789Z",
        "2026-01-13T08:30:15-0800,            2026-01-13T16:30:15Z",
        "2026-01-13T08:30+0200,               2026-01-13T06:30:00Z",
    })
    void stampIsReadInAnyOfItsForms(String text, Instant expected) {
        assertThat(read(FieldType.INSTANT, string(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-01T00:00:00Z",
                "1768262400000",
                "2026-01-13T25:00Z",
                "2026-01-13T08:30:15 UTC",
                "2026-02-30T08:30:15+00:00",
                "2026-01-13T24:00:00+00:00",
                "2026-01-13T08:30:-1+00:00",
                "2026-01-13T08:30:15.+00:00",
                "2026-01-13T08:30:15.1234567890+00:00"
            })
    void whatIsNoStampIsUnreadable(String text) {
        assertUnreadable(FieldType.INSTANT, string(text));
    }

    @Test
    void reasonNeverQuotesTheValue() {
        assertThatThrownBy(() -> read(FieldType.DATE, string("Jane Doe")))
                .isInstanceOf(InvalidFieldValue.class)
                .message()
                .doesNotContain("Jane");
    }

    private static void assertUnreadable(FieldType type, RawValue value) {
        assertThatThrownBy(() -> FieldReader.of(type).read(value)).isInstanceOf(InvalidFieldValue.class);
    }

    private static Object read(FieldType type, RawValue value) {
        Object read = FieldReader.of(type).read(value);
        assertThat(read).isInstanceOf(type.javaType());
        return Objects.requireNonNull(read);
    }

    private static RawValue string(String text) {
        return new RawValue(JsonToken.VALUE_STRING, text);
    }

    private static RawValue number(String text) {
        return new RawValue(JsonToken.VALUE_NUMBER_FLOAT, text);
    }
}
