package com.bqs.app.http.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a value as what it is to Excel. Ids are text: Excel's numbers have 15 digits. Excel's days begin in 1900; older ones
 * are text.
 */
final class XlsxCell {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final int MAX_TEXT = 32_767;

    private XlsxCell() {}

    static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof BigDecimal number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate date && !date.isBefore(FIRST_DAY)) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Instant instant
                && !utc(instant).toLocalDate().isBefore(FIRST_DAY)) {
            sheet.value(row, column, utc(instant));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else {
            String text = value.toString();
            sheet.inlineString(row, column, text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
