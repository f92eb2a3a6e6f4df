package com.bqs.oracle;

import com.fasterxml.jackson.core.JsonToken;

/**
 * An attribute's value as the CRM wrote it.
 *
 * @param kind a scalar's token, or the one that opens an object or array
 * @param text a string's content, a number's or literal's own characters, the whole JSON text of an object or array
 */
record RawValue(JsonToken kind, String text) {

    static final RawValue NULL = new RawValue(JsonToken.VALUE_NULL, "null");

    boolean isNull() {
        return kind == JsonToken.VALUE_NULL;
    }

    boolean isText() {
        return kind == JsonToken.VALUE_STRING;
    }

    boolean isNumber() {
        return kind.isNumeric();
    }

    boolean isTruth() {
        return kind.isBoolean();
    }

    boolean isStructure() {
        return kind.isStructStart();
    }

    /** The kind alone: values are customers' data. */
    @Override
    public String toString() {
        return "RawValue[" + kind + "]";
    }
}
