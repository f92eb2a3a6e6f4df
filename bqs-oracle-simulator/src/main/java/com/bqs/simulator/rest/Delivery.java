package com.bqs.simulator.rest;

/** How an answer reaches the client, or does not. */
public enum Delivery {
    /** As it should. */
    WHOLE,
    /** The connection is reset without an answer. */
    RESET,
    /** The connection ends after half of the body. */
    TRUNCATE,
    /** Nothing comes for ten minutes. */
    STALL,
    /** A byte comes each 20 ms. */
    DRIP
}
