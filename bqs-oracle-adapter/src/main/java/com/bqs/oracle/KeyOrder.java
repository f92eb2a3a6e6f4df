package com.bqs.oracle;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Walks the keys of records that were asked for. The records of an answer have theirs in one order, so the key that came next
 * the last time is expected again: to compare its bytes costs much less than to look up a name. Not thread-safe.
 */
final class KeyOrder {

    /** The record has no more keys. */
    static final int END = -1;

    /** A key that was not asked for. */
    static final int UNASKED = -2;

    private final Map<String, Integer> positions = new HashMap<>();
    private final SerializedString[] keys;

    /** Which key came behind each, at its position and 1; which one came first, at 0. */
    private final int[] followers;

    private int place;

    /** @param names the keys, each once; a key's position is its place among them */
    KeyOrder(List<String> names) {
        names.forEach(name -> positions.put(name, positions.size()));
        this.keys = names.stream().map(SerializedString::new).toArray(SerializedString[]::new);
        this.followers = IntStream.rangeClosed(0, names.size()).toArray();
    }

    /** The next key to come is a record's first. */
    void begin() {
        place = 0;
    }

    /** Moves the parser to the next key; gives its position, or {@link #END} or {@link #UNASKED}. */
    int next(JsonParser parser) throws IOException {
        int expected = followers[place];
        int position = isNext(parser, expected) ? expected : current(parser);
        if (position >= 0) {
            followers[place] = position;
            place = position + 1;
        }
        return position;
    }

    /** A key's position, or {@link #UNASKED}. */
    int positionOf(String name) {
        return positions.getOrDefault(name, UNASKED);
    }

    private boolean isNext(JsonParser parser, int expected) throws IOException {
        if (expected < keys.length) {
            return parser.nextFieldName(keys[expected]);
        }
        parser.nextToken();
        return false;
    }

    private int current(JsonParser parser) throws IOException {
        return parser.hasToken(JsonToken.END_OBJECT) ? END : positionOf(parser.currentName());
    }
}
