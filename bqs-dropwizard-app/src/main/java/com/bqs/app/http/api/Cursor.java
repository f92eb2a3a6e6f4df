package com.bqs.app.http.api;

import com.bqs.domain.Numerals;
import com.bqs.postgres.query.OpportunityQuery;
import com.bqs.postgres.query.Position;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A position in a list of opportunities, as clients carry it: opaque, and bound to what was asked, since elsewhere it would
 * skip rows or show them twice.
 */
final class Cursor {

    private static final String SEPARATOR = "\n";
    private static final int PARTS = 3;

    private Cursor() {}

    static String of(OpportunityQuery query, Position position) {
        String text = question(query) + SEPARATOR + position.remoteId();
        return encode(position.value() == null ? text : text + SEPARATOR + position.value());
    }

    /** Ends the request with 400 where the text is no cursor of this list. */
    static Position parse(String text, OpportunityQuery query) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = decoded.split(SEPARATOR, PARTS);
            if (parts.length > 1 && parts[0].equals(question(query))) {
                Object value = parts.length < PARTS
                        ? null
                        : query.sort().column().type().parse(parts[2]);
                return new Position(value, Numerals.wholeNumber(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            // Neither Base64 nor a position: told below.
        }
        throw Parameters.invalid(
                "cursor", text, "a cursor that this list gave; ask for its first page, without a cursor");
    }

    /** The same for the same question; what is shown of a row doesn't matter. */
    private static String question(OpportunityQuery query) {
        String question =
                List.of(query.presence(), query.conditions(), query.sort()).toString();
        return UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
