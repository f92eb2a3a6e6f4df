package com.bqs.oracle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Encodes text so that only RFC 3986's unreserved characters stay: no server can read a plus sign as a space. */
final class PercentEncoding {

    private PercentEncoding() {}

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
