package com.bqs.simulator.query;

/** The numbers from one to another, both included. */
public record Bounds(long lowest, long greatest) {

    /** Every number. */
    public static final Bounds ALL = new Bounds(Long.MIN_VALUE, Long.MAX_VALUE);

    /** The numbers that compare so with this one. */
    static Bounds of(Operator operator, long number) {
        return switch (operator) {
            case EQUAL -> new Bounds(number, number);
            case GREATER -> new Bounds(number + 1, Long.MAX_VALUE);
            case GREATER_OR_EQUAL -> new Bounds(number, Long.MAX_VALUE);
            case LESS -> new Bounds(Long.MIN_VALUE, number - 1);
            case LESS_OR_EQUAL -> new Bounds(Long.MIN_VALUE, number);
            case NOT_EQUAL -> ALL;
        };
    }

    Bounds and(Bounds other) {
        return new Bounds(Math.max(lowest, other.lowest), Math.min(greatest, other.greatest));
    }

    boolean hold(long number) {
        return number >= lowest && number <= greatest;
    }
}
