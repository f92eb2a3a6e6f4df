package com.bqs.app.http.api;

import com.bqs.app.backend.Readiness;
import com.bqs.app.http.access.AccessDeclarations;
import com.bqs.app.http.problem.ProblemMappers;
import com.bqs.app.live.RunEvents;
import com.bqs.app.metrics.Metrics;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.jersey.errors.EofExceptionWriterInterceptor;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Everything under {@code /api}, {@code /health} and {@code /openapi.json}. */
public final class Api {

    private Api() {}

    /**
     * Registers all of it.
     *
     * @param json writes what is no stream
     * @param readiness asked with every request, so it answers at once
     */
    public static void register(
            JerseyEnvironment jersey,
            ObjectMapper json,
            Supplier<Readiness> readiness,
            RunEvents events,
            Metrics metrics) {
        ReadyBackend backend = new ReadyBackend(readiness);
        Streams streams = new Streams();
        List<Object> resources = List.of(
                new OpportunitiesResource(backend, streams),
                new FacetsResource(backend),
                new ExportsResource(backend, streams),
                new SummaryResource(backend),
                new SyncResource(backend),
                new AboutResource(backend),
                new DoctorResource(backend),
                new VerificationResource(backend),
                new RunResource(backend),
                new ChangesResource(backend),
                new QuarantineResource(backend),
                new FetchResource(backend),
                new EventsResource(backend, events),
                new MetricsResource(metrics),
                new HealthResource(backend));
        resources.forEach(jersey::register);
        jersey.register(
                new OpenApiResource(resources.stream().map(Object::getClass).collect(Collectors.toUnmodifiableSet())));
        jersey.register(new ReadinessFilter(backend));
        jersey.register(AccessDeclarations.class);
        jersey.register(new HttpTimer(metrics.http()));
        jersey.register(new Revalidation(json));
        jersey.register(EncodedQueryFilter.class);
        jersey.register(KnownParametersFilter.class);
        ProblemMappers.all().forEach(jersey::register);
        jersey.register(EofExceptionWriterInterceptor.class);
        jersey.register(new DepartedClients());
    }
}
