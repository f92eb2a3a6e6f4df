package com.bqs.app.http;

import java.util.Objects;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** The page at {@code /} and Swagger UI at {@code /docs}, both from the class path. */
final class StaticFiles {

    private static final String PAGE = "com/bqs/app/http/page/";
    private static final String DOCS = "com/bqs/app/http/docs/";
    private static final String SWAGGER_UI = "META-INF/resources/webjars/swagger-ui/";

    private StaticFiles() {}

    /** What is a file is served; everything else goes on to the next handler. */
    static Handler before(Handler next) {
        return new Handler.Sequence(new ContextHandler(docs(), "/docs"), page(), next);
    }

    private static ResourceHandler page() {
        ResourceHandler page = files();
        page.setBaseResource(load(ResourceFactory.of(page), PAGE));
        return page;
    }

    private static ResourceHandler docs() {
        ResourceHandler docs = files();
        ResourceFactory resources = ResourceFactory.of(docs);
        // The webjar's only folder is named after its version. Our index.html comes before its own.
        Resource swaggerUi = load(resources, SWAGGER_UI).list().get(0);
        docs.setBaseResource(ResourceFactory.combine(load(resources, DOCS), swaggerUi));
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

    private static Resource load(ResourceFactory resources, String path) {
        return Objects.requireNonNull(resources.newClassLoaderResource(path, false), path);
    }
}
