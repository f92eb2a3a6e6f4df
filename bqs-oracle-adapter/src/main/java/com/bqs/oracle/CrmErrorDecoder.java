package com.bqs.oracle;

import com.bqs.sync.error.ErrorCode;
import feign.Response;
import feign.codec.ErrorDecoder;
import java.time.Duration;
import java.time.InstantSource;

/** Turns the CRM's answers of other status than 2xx into codes, each with what to do about it. */
final class CrmErrorDecoder implements ErrorDecoder {

    private final OracleCrmSettings settings;
    private final InstantSource clock;

    CrmErrorDecoder(OracleCrmSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public CallFailure decode(String methodKey, Response response) {
        int status = response.status();
        ErrorWords words = ErrorWords.of(response, settings.credentials().secrets());
        ErrorCode code = codeOf(status, words);
        Duration retryAfter = HttpHeaders.retryAfter(response, clock);
        String message = CallText.of(response) + " answered HTTP " + status + words.quoted() + " — "
                + advice(code, status, response, words)
                + (retryAfter == null ? "" : " It asks to wait " + retryAfter.toSeconds() + " s.");
        return CallFailure.answered(code, message, status, retryAfter);
    }

    private static ErrorCode codeOf(int status, ErrorWords words) {
        if (status >= 300 && status < 400) {
            return ErrorCode.ORACLE_REDIRECT;
        }
        return switch (status) {
            case 401 -> ErrorCode.ORACLE_AUTH;
            case 403 -> ErrorCode.ORACLE_FORBIDDEN;
            case 404 -> ErrorCode.ORACLE_NOT_FOUND;
            case 408 -> ErrorCode.ORACLE_UNAVAILABLE;
            case 429 -> ErrorCode.ORACLE_RATE_LIMIT;
            case 400 -> words.areTheServersOwn() ? ErrorCode.ORACLE_BAD_QUERY : ErrorCode.ORACLE_UNAVAILABLE;
            case 501 -> ErrorCode.ORACLE_BAD_QUERY;
            default -> status >= 500 ? ErrorCode.ORACLE_UNAVAILABLE : ErrorCode.ORACLE_BAD_QUERY;
        };
    }

    private String advice(ErrorCode code, int status, Response response, ErrorWords words) {
        return switch (code) {
            case ORACLE_AUTH ->
                "the CRM does not accept the credentials: check "
                        + settings.credentials().settingsToCheck() + ".";
            case ORACLE_FORBIDDEN ->
                "the user lacks a privilege or may not come from this network: ask the CRM's administrator for"
                        + " the right to read opportunities over REST.";
            case ORACLE_NOT_FOUND ->
                "version or resource does not exist: check ORACLE_API_VERSION (" + settings.apiVersion()
                        + ") and ORACLE_BASE_URL.";
            case ORACLE_REDIRECT ->
                "redirects are never followed, since credentials must not leave the origin" + redirectTarget(response)
                        + ": set ORACLE_BASE_URL to the pod's own address.";
            case ORACLE_RATE_LIMIT -> "the CRM limits requests: lower ORACLE_CONCURRENCY or run at another time.";
            case ORACLE_BAD_QUERY -> "the CRM refuses the request: " + settingsToCheck(words);
            default -> unavailable(status, words);
        };
    }

    private String settingsToCheck(ErrorWords words) {
        if (settings.finder() != null && words.mention("finder")) {
            return "correct ORACLE_FINDER (" + settings.finder() + ") or leave it out; `bqs doctor` shows which finders"
                    + " the pod accepts.";
        }
        return "check ORACLE_FRAMEWORK_VERSION (" + settings.frameworkVersion() + ")"
                + (settings.finder() == null ? "" : ", ORACLE_FINDER (" + settings.finder() + ")")
                + " and the mapping.";
    }

    private static String unavailable(int status, ErrorWords words) {
        if (status == 400) {
            return "a refusal without words comes from a gateway before the CRM: try again later.";
        }
        return words.mention("maintenance")
                ? "the CRM is in maintenance: try again when it is over."
                : "the CRM is unavailable: try again later.";
    }

    /** The host alone: the rest of a login address can hold tokens. */
    private static String redirectTarget(Response response) {
        String location = HttpHeaders.first(response, "Location");
        if (location == null || !location.matches("https?://[A-Za-z0-9.:-]+(/.*)?")) {
            return "";
        }
        return " (to " + location.replaceFirst("(https?://[^/]+).*", "$1") + ")";
    }
}
