package com.bqs.domain;

/** A value that a field cannot hold; the message completes the sentence "the value …" and never quotes the value. */
public final class InvalidFieldValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidFieldValue(String message) {
        super(message);
    }
}
