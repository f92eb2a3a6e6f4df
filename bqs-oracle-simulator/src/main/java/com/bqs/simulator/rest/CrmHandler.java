package com.bqs.simulator.rest;

import com.bqs.simulator.data.Opportunities;
import com.bqs.simulator.data.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/** Answers requests as Oracle Fusion Sales does. */
public final class CrmHandler extends Handler.Abstract {

    static final int LATEST_FRAMEWORK = 9;

    private static final Pattern PATH =
            Pattern.compile("/crmRestApi/resources/(?<version>[^/]+)/opportunities(?:/(?<item>[^/]+))?/?");
    private static final String DEFAULT_FRAMEWORK = "1";

    private final Opportunities opportunities;
    private final Faults faults;
    private final int maxLimit;
    private final Access access;

    /**
     * A handler over rows.
     *
     * @param maxLimit the greatest page
     */
    public CrmHandler(Opportunities opportunities, Faults faults, Access access, int maxLimit) {
        this.opportunities = opportunities;
        this.faults = faults;
        this.maxLimit = maxLimit;
        this.access = access;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Answer answer;
        try {
            answer = answer(request);
        } catch (ApiException e) {
            answer = new Answer(e.status(), "application/vnd.oracle.adf.error+json", Map.of(), Documents.error(e));
        }
        send(answer, request, response, callback);
        return true;
    }

    private Answer answer(Request request) throws IOException {
        String path = Request.getPathInContext(request);
        String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (path.equals("/oauth2/v1/token")) {
            return access.token(authorization, Content.Source.asString(request));
        }
        Optional<Answer> instead = faults.next().or(() -> access.refusal(authorization));
        if (instead.isPresent()) {
            return instead.get();
        }
        if (!request.getMethod().equals("GET")) {
            throw ApiException.notImplemented("The method " + request.getMethod() + " is not implemented.");
        }
        Documents documents =
                new Documents("http://" + Request.getServerName(request) + ":" + Request.getServerPort(request));
        if (path.matches("/crmRestApi/resources/?")) {
            return json(request, "resourcecollection", documents.versions());
        }
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches() || !isKnown(matcher.group("version"))) {
            throw ApiException.notFound("The requested resource does not exist.");
        }
        String item = matcher.group("item");
        if ("describe".equals(item)) {
            return json(request, "description", documents.describe());
        }
        return item == null ? collection(request, documents) : item(request, documents, item);
    }

    private Answer item(Request request, Documents documents, String optyNumber) {
        Row row = opportunities
                .findByNumber(optyNumber)
                .orElseThrow(() -> ApiException.notFound("The opportunity " + optyNumber + " does not exist."));
        return json(request, "resourceitem", documents.item(row));
    }

    private Answer collection(Request request, Documents documents) {
        CollectionRequest asked = CollectionRequest.read(parameters(request), frameworkVersion(request), maxLimit);
        Selection page = Selection.of(asked, opportunities);
        boolean hasMore = page.matched() > (long) asked.offset() + page.rows().size();
        Long total = asked.totalResults() ? page.matched() : null;
        return json(request, "resourcecollection", documents.collection(asked, page.rows(), hasMore, total));
    }

    private static boolean isKnown(String version) {
        return version.equals(Documents.VERSION) || version.equals("latest") || version.equals("11.13.17.11");
    }

    private static int frameworkVersion(Request request) {
        String version = Optional.ofNullable(request.getHeaders().get("REST-Framework-Version"))
                .orElse(DEFAULT_FRAMEWORK);
        if (!version.matches("[1-" + LATEST_FRAMEWORK + "]")) {
            throw ApiException.badRequest("The REST-Framework-Version " + version + " is not valid.");
        }
        return Integer.parseInt(version);
    }

    private static Map<String, String> parameters(Request request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            parameters.put(field.getName(), field.getValue());
        }
        return parameters;
    }

    /** JSON is called so only for who asks for it; others get Oracle's own media type. */
    private static Answer json(Request request, String kind, byte[] body) {
        String accept = request.getHeaders().get(HttpHeader.ACCEPT);
        boolean plain = accept != null && accept.contains("application/json");
        return new Answer(
                200, plain ? "application/json" : "application/vnd.oracle.adf." + kind + "+json", Map.of(), body);
    }

    private static void send(Answer answer, Request request, Response response, Callback callback) throws IOException {
        byte[] body = answer.body();
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache, no-store, must-revalidate");
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (acceptsGzip(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING))) {
            body = gzipped(body);
            response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static boolean acceptsGzip(@Nullable String encodings) {
        return encodings != null && encodings.contains("gzip");
    }

    private static byte[] gzipped(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
