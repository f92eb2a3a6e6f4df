package com.bqs.oracle;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Which pod to read, as whom and how. Prints no secret.
 *
 * <p>Whether plain {@code http} is acceptable is the caller's decision; both schemes work.
 *
 * @param origin scheme, host and port of the pod, nothing more
 * @param apiVersion resource version, or {@code latest}
 * @param frameworkVersion {@code REST-Framework-Version}, 1 to 9; decides the grammar of queries
 * @param finder sent with every collection call, as {@code MyOpportunitiesFinder;RecordSet=ALLOPTIES}; null for none
 * @param pageSize records asked for per page, at least 1; the CRM may give fewer
 */
public record OracleCrmSettings(
        URI origin,
        OracleCredentials credentials,
        String apiVersion,
        int frameworkVersion,
        @Nullable String finder,
        int pageSize,
        CallLimits limits) {

    public static final String DEFAULT_API_VERSION = "11.13.18.05";
    public static final int DEFAULT_FRAMEWORK_VERSION = 4;
    public static final int DEFAULT_PAGE_SIZE = 500;

    public OracleCrmSettings {
        if (!isOrigin(origin)) {
            throw new IllegalArgumentException("origin must be like https://crm.example.test");
        }
        origin = URI.create(origin.getScheme() + "://" + origin.getRawAuthority());
        if (!apiVersion.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("apiVersion must be like " + DEFAULT_API_VERSION);
        }
        if (frameworkVersion < 1 || frameworkVersion > 9) {
            throw new IllegalArgumentException("frameworkVersion must be 1 to 9, not " + frameworkVersion);
        }
        if (finder != null && finder.isBlank()) {
            throw new IllegalArgumentException("finder cannot be blank");
        }
        if (pageSize < 1) {
            throw new IllegalArgumentException("pageSize must be at least 1, not " + pageSize);
        }
    }

    /** The pod with every default. */
    public static OracleCrmSettings of(URI origin, OracleCredentials credentials) {
        return new OracleCrmSettings(
                origin,
                credentials,
                DEFAULT_API_VERSION,
                DEFAULT_FRAMEWORK_VERSION,
                null,
                DEFAULT_PAGE_SIZE,
                CallLimits.DEFAULT);
    }

    private static boolean isOrigin(URI uri) {
        return uri.getHost() != null
                && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                && uri.getRawUserInfo() == null
                && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }
}
