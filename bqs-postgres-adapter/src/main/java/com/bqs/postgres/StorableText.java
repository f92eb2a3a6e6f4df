package com.bqs.postgres;

import java.util.regex.Pattern;

/** Text as PostgreSQL can hold it: U+0000 and halves of surrogate pairs become the escapes that JSON has for them. */
final class StorableText {

    private static final Pattern UNSTORABLE = Pattern.compile("[\\x{0}\\x{D800}-\\x{DFFF}]");

    private StorableText() {}

    static String of(String text) {
        return UNSTORABLE
                .matcher(text)
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }
}
