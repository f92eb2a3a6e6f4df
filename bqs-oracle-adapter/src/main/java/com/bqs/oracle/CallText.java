package com.bqs.oracle;

import feign.Request;
import feign.Response;
import java.net.URI;

/** How messages name a call: method and path, never the query, never a header. */
final class CallText {

    private CallText() {}

    static String of(Response response) {
        return of(response.request());
    }

    static String of(Request request) {
        URI uri = URI.create(request.url());
        return request.httpMethod() + " " + uri.getHost() + uri.getPath();
    }
}
