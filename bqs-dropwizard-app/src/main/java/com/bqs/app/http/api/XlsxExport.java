package com.bqs.app.http.api;

import com.bqs.postgres.query.Column;
import com.bqs.postgres.query.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes opportunities as an Excel workbook, row by row; what one sheet cannot hold goes to the next. */
final class XlsxExport {

    private static final int ROWS_IN_A_SHEET = 1_048_576;
    private static final int ROWS_AT_ONCE = 1_000;

    private final Workbook workbook;
    private final List<Column> columns;
    private Worksheet sheet;
    private int sheets;
    private int row;

    private XlsxExport(OutputStream output, List<Column> columns) {
        this.workbook = new Workbook(output, "BQS", null);
        this.columns = columns;
        this.sheet = begin();
    }

    /** Finishes the workbook only after success: a failure must not look like a whole one. */
    @SuppressWarnings("resource") // closing would finish it
    static void write(OutputStream output, List<Column> columns, Rows rows) throws IOException {
        XlsxExport export = new XlsxExport(output, columns);
        rows.write(export::write);
        export.workbook.finish();
    }

    private Worksheet begin() {
        sheets++;
        Worksheet begun = workbook.newWorksheet("Opportunities" + (sheets == 1 ? "" : " " + sheets));
        begun.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            begun.inlineString(0, i, columns.get(i).columnName());
            begun.style(0, i).bold().set();
        }
        row = 1;
        return begun;
    }

    private void write(Row values) throws IOException {
        if (row == ROWS_IN_A_SHEET) {
            sheet.finish();
            sheet = begin();
        }
        for (int i = 0; i < columns.size(); i++) {
            Object value = values.value(i);
            if (value != null) {
                XlsxCell.write(sheet, row, i, value);
            }
        }
        row++;
        if (row % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }
}
