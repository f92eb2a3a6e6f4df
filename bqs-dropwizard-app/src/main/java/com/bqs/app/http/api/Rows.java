package com.bqs.app.http.api;

import com.bqs.postgres.query.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Rows as they come, for a writer that may fail. */
@FunctionalInterface
interface Rows {

    void forEach(Consumer<Row> consumer);

    /** Hands each row to the writer, and stops where that fails. */
    default void write(Writer writer) throws IOException {
        try {
            forEach(row -> {
                try {
                    writer.write(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Takes a row. */
    interface Writer {
        void write(Row row) throws IOException;
    }
}
