package com.bqs.app.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a pasted address of the pod tells.
 *
 * @param origin scheme, host and port
 * @param version the resource version in it, null where it has none
 */
record OracleUrl(URI origin, @Nullable String version) {
    private static final Pattern RESOURCE_VERSION = Pattern.compile("/crmRestApi/resources/([A-Za-z0-9._-]+)");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    static final Format<OracleUrl> BASE_URL = new Format<>(
            "the pod's https:// address without user and password, such as https://crm.example.test (http:// only for"
                    + " loopback)",
            text -> parse(text).map(OracleUrl::of));
    static final Format<URI> TOKEN_URL = new Format<>(
            "the token service's https:// address, such as https://idcs.example.test/oauth2/v1/token (http:// only for"
                    + " loopback)",
            OracleUrl::parse);

    private static OracleUrl of(URI url) {
        Matcher matcher = RESOURCE_VERSION.matcher(url.getPath());
        return new OracleUrl(origin(url), matcher.find() ? matcher.group(1) : null);
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text)).filter(OracleUrl::isUsable);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(URI url) {
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getPort() > 65_535) {
            return false;
        }
        boolean loopback =
                LOOPBACK.matcher(url.getHost().toLowerCase(Locale.ROOT)).matches();
        return "https".equalsIgnoreCase(url.getScheme()) || (loopback && "http".equalsIgnoreCase(url.getScheme()));
    }

    private static URI origin(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        boolean standardPort = url.getPort() == -1 || url.getPort() == (scheme.equals("https") ? 443 : 80);
        return URI.create(
                scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + (standardPort ? "" : ":" + url.getPort()));
    }
}
