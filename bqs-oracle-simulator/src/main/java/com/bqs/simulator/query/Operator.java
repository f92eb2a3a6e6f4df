package com.bqs.simulator.query;

import java.util.Optional;
import java.util.stream.Stream;

/** The comparisons that both grammars know. */
enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    GREATER_OR_EQUAL(">="),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    LESS("<");

    private final String written;

    Operator(String written) {
        this.written = written;
    }

    static Optional<Operator> find(String written) {
        String canonical = written.equals("<>") ? "!=" : written;
        return Stream.of(values())
                .filter(operator -> operator.written.equals(canonical))
                .findFirst();
    }

    boolean holds(int comparison) {
        return switch (this) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case GREATER_OR_EQUAL -> comparison >= 0;
            case LESS_OR_EQUAL -> comparison <= 0;
            case GREATER -> comparison > 0;
            case LESS -> comparison < 0;
        };
    }
}
