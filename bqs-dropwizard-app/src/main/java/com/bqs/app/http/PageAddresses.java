package com.bqs.app.http;

import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers the addresses that the page gives its views with the page itself, so that they can be kept and sent to others. */
final class PageAddresses extends Handler.Wrapper {

    private static final Pattern VIEWS = Pattern.compile("/(opportunities|overview|sync)(/.*)?");

    PageAddresses(Handler page) {
        super(page);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!VIEWS.matcher(Request.getPathInContext(request)).matches()) {
            return super.handle(request, response, callback);
        }
        return super.handle(
                Request.serveAs(request, HttpURI.build(request.getHttpURI(), "/", null, null)), response, callback);
    }
}
