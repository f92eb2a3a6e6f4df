package com.bqs.app.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a database's address in either of its two customary forms. */
final class DatabaseUrl {
    private static final Pattern FORM =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:([^/?#@]*)@)?([^/?#@]*)(/[^?#]*)?(?:\\?([^#]*))?");
    /** The driver also takes {@code jdbc:postgresql:database}, for a server on this machine. */
    private static final Pattern LOCAL_JDBC = Pattern.compile("^jdbc:postgresql:(?!//)");

    private static final Pattern HOSTS =
            Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?(?:,[A-Za-z0-9._:\\[\\]-]+)*");

    static final Format<DatabaseTarget> FORMAT = new Format<>(
            "postgresql://user:password@host:5432/database or jdbc:postgresql://host:5432/database?user=…&password=…,"
                    + " with special characters percent-encoded (@ as %40, / as %2F)",
            text -> new DatabaseUrl().parse(text));

    private final List<String> parameters = new ArrayList<>();
    private @Nullable String user;
    private @Nullable String password;

    private DatabaseUrl() {}

    private Optional<DatabaseTarget> parse(String text) {
        Matcher form = FORM.matcher(LOCAL_JDBC.matcher(text).replaceFirst("jdbc:postgresql:///"));
        if (!form.matches()) {
            return Optional.empty();
        }
        String path = form.group(3) == null ? "/" : form.group(3);
        String hosts = form.group(2).isEmpty() && path.length() > 1 ? "localhost" : form.group(2);
        if (!HOSTS.matcher(hosts).matches()) {
            return Optional.empty();
        }
        try {
            takeUserInfo(form.group(1));
            takeParameters(form.group(4));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a % that is no percent-encoding
        }
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return Optional.of(new DatabaseTarget(
                "jdbc:postgresql://" + hosts + path + query, user, password == null ? null : new Secret(password)));
    }

    private void takeUserInfo(@Nullable String userInfo) {
        if (userInfo != null && !userInfo.isEmpty()) {
            int colon = userInfo.indexOf(':');
            user = decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
            password = colon < 0 ? null : decode(userInfo.substring(colon + 1));
        }
    }

    private void takeParameters(@Nullable String query) {
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            if (parameter.startsWith("user=")) {
                user = URLDecoder.decode(parameter.substring("user=".length()), StandardCharsets.UTF_8);
            } else if (parameter.startsWith("password=")) {
                password = URLDecoder.decode(parameter.substring("password=".length()), StandardCharsets.UTF_8);
            } else if (!parameter.isEmpty()) {
                parameters.add(parameter);
            }
        }
    }

    /** Unlike in a form, a plus sign is itself here. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
