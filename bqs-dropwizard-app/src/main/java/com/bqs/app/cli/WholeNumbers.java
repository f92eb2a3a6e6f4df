package com.bqs.app.cli;

import com.bqs.domain.Numerals;
import java.util.function.LongFunction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads whole numbers from the command line, between two bounds. It is no lambda: JDK 17 dies of one for an interface in as old
 * a class file as picocli's, when it writes the launcher's archive of classes.
 */
final class WholeNumbers<N extends Number> implements ITypeConverter<N> {
    private final long min;
    private final long max;
    private final LongFunction<N> type;

    WholeNumbers(long min, long max, LongFunction<N> type) {
        this.min = min;
        this.max = max;
        this.type = type;
    }

    @Override
    public N convert(String text) {
        try {
            return type.apply(Numerals.wholeNumber(text, min, max));
        } catch (NumberFormatException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
