package com.bqs.app.http;

import java.util.Objects;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** The page at {@code /}, the library that draws its charts, and Swagger UI at {@code /docs}: all from the class path. */
final class StaticFiles {

    private static final String PAGE = "com/bqs/app/http/page/";
    private static final String DOCS = "com/bqs/app/http/docs/";
    private static final String WEBJARS = "META-INF/resources/webjars/";

    private StaticFiles() {}

    /** What is a file is served; everything else goes on to the next handler. */
    static Handler before(Handler next) {
        Handler files = new Handler.Sequence(
                new ContextHandler(docs(), "/docs"), new ContextHandler(charts(), "/lib/chart.js"), page());
        return new Handler.Sequence(new OfReaders(files), next);
    }

    private static Handler page() {
        ResourceHandler page = files();
        page.setBaseResource(load(ResourceFactory.of(page), PAGE));
        return new PageAddresses(page);
    }

    private static ResourceHandler charts() {
        ResourceHandler charts = files();
        charts.setBaseResource(webjar(ResourceFactory.of(charts), "chart.js").resolve("dist"));
        return charts;
    }

    private static ResourceHandler docs() {
        ResourceHandler docs = files();
        ResourceFactory resources = ResourceFactory.of(docs);
        // Our index.html comes before its own.
        docs.setBaseResource(ResourceFactory.combine(load(resources, DOCS), webjar(resources, "swagger-ui")));
        return docs;
    }

    private static ResourceHandler files() {
        ResourceHandler handler = new ResourceHandler();
        handler.setWelcomeFiles("index.html");
        handler.setDirAllowed(false);
        handler.setEtags(true);
        handler.setCacheControl("no-cache");
        return handler;
    }

    /** A webjar's only folder is named after its version. */
    private static Resource webjar(ResourceFactory resources, String name) {
        return load(resources, WEBJARS + name + "/").list().get(0);
    }

    private static Resource load(ResourceFactory resources, String path) {
        return Objects.requireNonNull(resources.newClassLoaderResource(path, false), path);
    }

    /** Files would answer OPTIONS for every path, whatever is there. */
    private static final class OfReaders extends Handler.Wrapper {
        OfReaders(Handler files) {
            super(files);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            boolean reads = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
            return reads && super.handle(request, response, callback);
        }
    }
}
