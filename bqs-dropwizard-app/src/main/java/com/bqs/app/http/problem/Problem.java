package com.bqs.app.http.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as clients see it, by RFC 9457. Its {@code type} is {@code about:blank}: the code tells errors apart.
 *
 * @param status the HTTP status
 * @param code stable; what a program decides by
 * @param detail one line for a person, without secrets
 * @param retryAfterSeconds when to try again; null where that would not help
 * @param members further ones of the body, by name
 */
public record Problem(
        int status, String code, String detail, @Nullable Integer retryAfterSeconds, Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, null, Map.of());
    }

    /** A problem whose code is its status's name, as {@code NOT_FOUND}. */
    public static Problem of(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return of(status, known == null ? "HTTP_" + status : known.name(), detail);
    }

    public Problem retryAfter(int seconds) {
        return new Problem(status, code, detail, seconds, members);
    }

    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, code, detail, retryAfterSeconds, more);
    }

    /** The members of the JSON object. */
    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title());
        body.put("status", status);
        body.put("detail", detail);
        body.put("code", code);
        body.putAll(members);
        return body;
    }

    public Response toResponse() {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(body());
        if (retryAfterSeconds != null) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
        }
        return response.build();
    }

    private String title() {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "HTTP " + status : known.getReasonPhrase();
    }
}
