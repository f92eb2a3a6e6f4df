package com.bqs.app.http.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** A parameter's values: {@code a,b}, {@code "with, comma"}, {@code "with \" quote"}; {@code null} without quotes is none. */
final class ParameterList {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setEscape('\\')
            .setNullString("null")
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .setIgnoreEmptyLines(false)
            .get();

    private ParameterList() {}

    static List<@Nullable String> parse(String name, String text) {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            List<CSVRecord> lines = parser.getRecords();
            if (lines.isEmpty()) {
                return List.of("");
            }
            if (lines.size() == 1) {
                return Arrays.asList(lines.get(0).values());
            }
        } catch (IOException | UncheckedIOException e) {
            // A quote that does not end: told below.
        }
        throw Parameters.invalid(name, text, "a list such as a,b or \"with, comma\",b");
    }
}
