package com.bqs.app.http;

import com.bqs.app.http.problem.Problem;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites out of a server that asks nobody for a password: their pages run in the same browser, and may call
 * localhost. A foreign {@code Host} is a name that was pointed at us (DNS rebinding). A link to the page works from
 * anywhere, mail and chat too: who follows it sees the page, and the other site sees nothing.
 */
final class CrossOriginGuard extends Handler.Wrapper {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
    private static final Set<String> NOT_THE_PAGE = Set.of("/api/", "/health/", "/metrics", "/openapi.json");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final String bind;

    CrossOriginGuard(Handler next, String bind) {
        super(next);
        this.bind = withoutBrackets(bind);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<Problem> refusal = refusal(request);
        if (refusal.isEmpty()) {
            return super.handle(request, response, callback);
        }
        ProblemErrorHandler.write(request, response, refusal.get(), callback);
        return true;
    }

    private Optional<Problem> refusal(Request request) {
        if (!isOwnHost(request)) {
            return Optional.of(Problem.of(
                    403,
                    "HOST_NOT_ALLOWED",
                    "This server answers to localhost, 127.0.0.1 and [::1], not to another name."));
        }
        if (!(isOwnOrigin(request) && isOwnSite(request)) && !followsALinkToThePage(request)) {
            return Optional.of(Problem.of(
                    403, "CROSS_ORIGIN", "Another site's page sent this request; only this server's own page may."));
        }
        return Optional.empty();
    }

    private boolean isOwnHost(Request request) {
        String host = withoutBrackets(Request.getServerName(request)).toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(host) || host.equals(bind);
    }

    private static boolean isOwnOrigin(Request request) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return origin == null
                || origin.equalsIgnoreCase("http://" + request.getHeaders().get(HttpHeader.HOST));
    }

    private static boolean isOwnSite(Request request) {
        @Nullable String site = request.getHeaders().get("Sec-Fetch-Site");
        return site == null || OWN_SITES.contains(site);
    }

    /** Browsers set these headers themselves; a script cannot. */
    private static boolean followsALinkToThePage(Request request) {
        HttpFields headers = request.getHeaders();
        String path = Request.getPathInContext(request);
        return request.getMethod().equals("GET")
                && "navigate".equals(headers.get("Sec-Fetch-Mode"))
                && "document".equals(Objects.requireNonNullElse(headers.get("Sec-Fetch-Dest"), "document"))
                && NOT_THE_PAGE.stream().noneMatch(path::startsWith);
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
