package com.bqs.app.http.api;

import com.bqs.app.http.problem.Problem;
import com.bqs.app.http.problem.ProblemException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Spares clients what they have: what is read under {@code /api} has a tag, and who shows it again gets 304 for as long as
 * the answer is the same. A short answer's tag is its digest; a streamed one brings its own, or has none.
 */
final class Revalidation implements ContainerResponseFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String KEPT_BUT_ASKED_FOR = "private, no-cache";
    private static final Annotation[] NO_ANNOTATIONS = {};

    private final ObjectMapper json;

    Revalidation(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!READING.contains(request.getMethod())
                || response.getStatus() != Response.Status.OK.getStatusCode()
                || !request.getUriInfo().getPath().startsWith("api/")) {
            return;
        }
        if (response.getEntityTag() == null && MediaType.APPLICATION_JSON_TYPE.equals(response.getMediaType())) {
            render(response);
        }
        EntityTag tag = response.getEntityTag();
        if (tag == null) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, KEPT_BUT_ASKED_FOR);
        Response.ResponseBuilder instead = preconditions(request, tag);
        if (instead != null) {
            answer(response, instead.build().getStatus());
        }
    }

    private static Response.@Nullable ResponseBuilder preconditions(ContainerRequestContext request, EntityTag tag) {
        try {
            return request.getRequest().evaluatePreconditions(tag);
        } catch (ProcessingException e) {
            throw new ProblemException(Problem.of(400, "If-Match or If-None-Match is no list of entity tags."));
        }
    }

    private void render(ContainerResponseContext response) throws IOException {
        Object entity = response.getEntity();
        byte[] body = entity instanceof byte[] bytes ? bytes : json.writeValueAsBytes(entity);
        response.setEntity(body);
        // Told, so that nobody takes the part for the whole, and that it is not sent in chunks.
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(digest(body)));
    }

    private static void answer(ContainerResponseContext response, int status) {
        response.setStatus(status);
        response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        if (status == Response.Status.NOT_MODIFIED.getStatusCode()) {
            response.setEntity(null);
        } else {
            Problem changed = Problem.of(status, "There is another version now; ask for it without If-Match.");
            response.setEntity(changed.body(), NO_ANNOTATIONS, MediaType.valueOf(Problem.MEDIA_TYPE));
        }
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
