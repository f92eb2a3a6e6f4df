package com.bqs.app.http;

import com.bqs.app.config.ServerSettings;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.util.DataSize;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** A Dropwizard server with one listener, no admin port, no request log and no shutdown hook of its own. */
final class LoopbackServerFactory extends AbstractServerFactory {

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final int MAX_THREADS = 100;

    /** Of the request line and all headers together; a longer address is 414, longer headers are 431. */
    private static final DataSize MAX_HEADER = DataSize.kibibytes(16);

    private static final long MAX_BODY_BYTES = DataSize.kibibytes(64).toBytes();
    private static final long UNLIMITED = -1;

    private final ServerSettings settings;

    LoopbackServerFactory(ServerSettings settings) {
        this.settings = settings;
        setMaxThreads(MAX_THREADS);
        setRegisterDefaultExceptionMappers(false);
    }

    @Override
    public void configure(Environment environment) {
        environment.getApplicationContext().setContextPath("/");
        environment.getApplicationContext().setErrorHandler(new ProblemErrorHandler());
    }

    @Override
    public Server build(Environment environment) {
        configure(environment);
        Server server = new Server(createThreadPool(environment.metrics()));
        environment.lifecycle().attach(server);
        server.setErrorHandler(new ProblemErrorHandler());
        server.setStopTimeout(GRACE.toMillis());
        server.addConnector(listener().build(server, environment.metrics(), environment.getName(), null));
        Handler files = StaticFiles.before(application(server, environment));
        server.setHandler(addGracefulHandler(guarded(buildGzipHandler(files))));
        return server;
    }

    /** From the outside in: what every answer carries, how many may ask, who may ask, how much they may send. */
    private Handler guarded(Handler product) {
        SizeLimitHandler limited = new SizeLimitHandler(MAX_BODY_BYTES, UNLIMITED);
        limited.setHandler(product);
        Handler own = new CrossOriginGuard(limited, settings.bind());
        Integer perSecond = settings.rateLimit();
        Handler fair = perSecond == null ? own : RequestRate.limiting(own, perSecond);
        return new RequestIds(new SecurityHeaders(fair));
    }

    private Handler application(Server server, Environment environment) {
        return createAppServlet(
                server,
                environment.jersey(),
                environment.getObjectMapper(),
                environment.getValidator(),
                environment.getApplicationContext(),
                environment.getJerseyServletContainer(),
                environment.metrics());
    }

    private HttpConnectorFactory listener() {
        HttpConnectorFactory listener = new HttpConnectorFactory();
        listener.setBindHost(settings.bind());
        listener.setPort(settings.port());
        listener.setUseServerHeader(false);
        listener.setMaxRequestHeaderSize(MAX_HEADER);
        return listener;
    }
}
