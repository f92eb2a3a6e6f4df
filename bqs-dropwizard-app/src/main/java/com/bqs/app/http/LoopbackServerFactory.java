package com.bqs.app.http;

import com.bqs.app.config.ServerSettings;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;

/** A Dropwizard server with one listener, no admin port, no request log and no shutdown hook of its own. */
final class LoopbackServerFactory extends AbstractServerFactory {

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final int MAX_THREADS = 100;

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
        Handler guarded = new CrossOriginGuard(buildGzipHandler(files), settings.bind());
        server.setHandler(addGracefulHandler(new SecurityHeaders(guarded)));
        return server;
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
        return listener;
    }
}
