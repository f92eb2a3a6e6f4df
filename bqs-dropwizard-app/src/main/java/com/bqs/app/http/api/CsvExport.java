package com.bqs.app.http.api;

import com.bqs.postgres.query.Column;
import com.bqs.postgres.query.ColumnType;
import com.bqs.postgres.query.Row;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes opportunities as CSV by RFC 4180, in UTF-8. */
final class CsvExport {

    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA_BEGINS = "=+-@\t\r\n";

    private CsvExport() {}

    /** Flushes only after success, so that a failure before the first full buffer can still be told. */
    static void write(OutputStream output, List<Column> columns, Rows rows) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(columns.stream().map(Column::columnName));
        rows.write(row -> write(csv, columns, row));
        csv.flush();
    }

    private static void write(CSVPrinter csv, List<Column> columns, Row row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            csv.print(cell(columns.get(i).type(), row.value(i)));
        }
        csv.println();
    }

    /** A text that a spreadsheet would run gets an apostrophe before it. */
    private static @Nullable String cell(ColumnType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = value.toString();
        boolean runs = type == ColumnType.TEXT && !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
        return runs ? "'" + text : text;
    }
}
