package com.bqs.simulator.rest;

import com.bqs.simulator.data.Opportunities;
import com.bqs.simulator.data.Row;
import com.bqs.simulator.quirk.Quirk;
import com.bqs.simulator.quirk.Quirks;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.URIUtil;

/** Answers requests as Oracle Fusion Sales does, or as it was told. */
public final class CrmHandler extends Handler.Abstract {

    private static final Pattern PATH =
            Pattern.compile("/crmRestApi/resources/(?<version>[^/]+)/opportunities(?:/(?<item>[^/]+))?/?");
    private static final String DEFAULT_FRAMEWORK = "1";

    private final Opportunities opportunities;
    private final Faults faults;
    private final Quirks quirks;
    private final RequestLog requests;
    private final Access access;
    private final InstantSource clock;
    private final PageQuirks pages;

    /** A handler over rows. */
    public CrmHandler(
            Opportunities opportunities,
            Faults faults,
            Quirks quirks,
            RequestLog requests,
            Access access,
            InstantSource clock) {
        this.opportunities = opportunities;
        this.faults = faults;
        this.quirks = quirks;
        this.requests = requests;
        this.access = access;
        this.clock = clock;
        this.pages = new PageQuirks(opportunities, quirks, clock);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean isApi = !Request.getPathInContext(request).equals("/oauth2/v1/token");
        Optional<Fault> fault = isApi ? faults.next(request.getHttpURI().getPathQuery()) : Optional.empty();
        Optional<Answer> instead = fault.flatMap(Fault::instead);
        Answer answer = instead.isPresent() ? instead.get() : answer(request);
        Delivery delivery = fault.map(Fault::delivery).orElse(Delivery.WHOLE);
        requests.add(new RequestLog.Line(
                clock.instant(),
                request.getMethod(),
                request.getHttpURI().getPathQuery(),
                Optional.ofNullable(request.getHeaders().get("REST-Framework-Version"))
                        .orElse(""),
                delivery == Delivery.RESET ? 0 : answer.status(),
                answer.body().length));
        new AnswerSender(request, response, callback, quirks, clock).send(answer, delivery);
        return true;
    }

    private Answer answer(Request request) throws Exception {
        try {
            return rightAnswer(request);
        } catch (ApiException e) {
            return new Answer(e.status(), "application/vnd.oracle.adf.error+json", Map.of(), Documents.error(e));
        }
    }

    private Answer rightAnswer(Request request) throws Exception {
        String path = Request.getPathInContext(request);
        String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (path.equals("/oauth2/v1/token")) {
            return access.token(authorization, Content.Source.asString(request));
        }
        Optional<Answer> refusal = access.refusal(authorization);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!request.getMethod().equals("GET")) {
            throw ApiException.notImplemented("The method " + request.getMethod() + " is not implemented.");
        }
        int framework = frameworkVersion(request);
        Documents documents = new Documents(
                "http://" + Request.getServerName(request) + ":" + Request.getServerPort(request), quirks, framework);
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
        return item == null
                ? collection(request, documents, framework)
                : item(request, documents, URIUtil.decodePath(item));
    }

    private Answer item(Request request, Documents documents, String optyNumber) {
        Row row = opportunities
                .findByNumber(optyNumber)
                .orElseThrow(() -> ApiException.notFound("The opportunity " + optyNumber + " does not exist."));
        return json(request, "resourceitem", documents.item(row));
    }

    private Answer collection(Request request, Documents documents, int framework) {
        CollectionRequest asked = CollectionRequest.read(parameters(request), framework, quirks);
        PageQuirks.Page page = pages.of(asked, Selection.of(asked, opportunities));
        return json(
                request, "resourcecollection", documents.collection(asked, page.rows(), page.hasMore(), page.total()));
    }

    private boolean isKnown(String version) {
        return version.equals("latest") || quirks.list(Quirk.VERSIONS).contains(version);
    }

    private int frameworkVersion(Request request) {
        String version = Optional.ofNullable(request.getHeaders().get("REST-Framework-Version"))
                .orElse(DEFAULT_FRAMEWORK);
        if (!quirks.list(Quirk.FRAMEWORKS).contains(version)) {
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
}
