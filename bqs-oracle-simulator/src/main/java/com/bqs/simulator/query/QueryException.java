package com.bqs.simulator.query;

/** A query that the API answers with 400; the message is what Oracle would say. */
public final class QueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public QueryException(String message) {
        super(message);
    }
}
