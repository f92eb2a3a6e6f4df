package com.bqs.app.config;

import java.util.regex.Pattern;

/** Takes the {@code user:password@} out of anything that looks like a URL before it is shown. */
final class Redaction {
    private static final Pattern USER_INFO = Pattern.compile("//[^/?#]*@");

    private Redaction() {}

    static String withoutUserInfo(String text) {
        return USER_INFO.matcher(text).replaceAll("//" + Secret.REDACTED + "@");
    }
}
