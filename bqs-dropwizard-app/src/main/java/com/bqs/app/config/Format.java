package com.bqs.app.config;

import java.util.Optional;
import java.util.function.Function;

/**
 * How one kind of value is written.
 *
 * @param expected what a right value looks like, to end the sentence "expected …"
 * @param parser empty where the text is not of this form
 */
record Format<T>(String expected, Function<String, Optional<T>> parser) {
    Optional<T> parse(String text) {
        return parser.apply(text);
    }
}
