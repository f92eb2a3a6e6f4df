package com.bqs.app.http.api;

import com.bqs.domain.OptyId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A position in the list of opportunities, as clients carry it: opaque, so that it may hold more one day. */
record Cursor(OptyId after) {

    private static final String PREFIX = "after:";

    /** Ends the request with 400 where the text is no cursor of ours. */
    static Cursor parse(String text) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (decoded.startsWith(PREFIX)) {
                return new Cursor(OptyId.parse(decoded.substring(PREFIX.length())));
            }
        } catch (IllegalArgumentException e) {
            // Neither Base64 nor a number: told below.
        }
        throw Parameters.invalid("cursor", text, "a cursor that this list gave");
    }

    @Override
    public String toString() {
        byte[] bytes = (PREFIX + after).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
