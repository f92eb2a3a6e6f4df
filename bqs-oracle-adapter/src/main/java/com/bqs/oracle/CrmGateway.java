package com.bqs.oracle;

import com.bqs.sync.error.SyncException;
import com.fasterxml.jackson.databind.JsonNode;
import feign.Client;
import feign.DefaultClient;
import feign.Feign;
import feign.FeignException;
import feign.Request;
import feign.Retryer;
import feign.Target;
import feign.codec.ErrorDecoder;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls the CRM: authorized, limited in time, retried where that helps, every failure with its code. Thread-safe. */
final class CrmGateway {

    private static final Duration MAX_CONNECT = Duration.ofSeconds(10);

    /** Some hundred pages that each fail a few times; a pod that needs more than that is down. */
    private static final int RETRIES_PER_RUN = 1_000;

    private static final int FRAMEWORK_OF_ALL = 1;

    private final int framework;
    private final TransportFailures failures;
    private final BoundedCalls bounded;
    private final RetriedCalls retried;
    private final CrmApi api;
    private final Authorizer authorizer;

    CrmGateway(OracleCrmSettings settings, CrmCallListener listener, InstantSource clock) {
        CallLimits limits = settings.limits();
        this.framework = settings.frameworkVersion();
        this.failures = new TransportFailures(limits.timeout());
        this.bounded = new BoundedCalls(limits.timeout(), failures);
        this.retried = new RetriedCalls(limits, bounded, listener, clock, RETRIES_PER_RUN);
        CrmErrorDecoder errors = new CrmErrorDecoder(settings, clock);
        this.api = build(CrmApi.class, limits, errors);
        TokenApi tokens = build(TokenApi.class, limits, new TokenErrorDecoder(settings.credentials(), errors));
        this.authorizer = settings.credentials()
                .authorizer(client -> tokens.token(client.tokenUrl(), client.header(), client.form()), clock);
    }

    /** Asks for the attributes, which is what every run begins with. */
    DescribeAnswer describe(URI uri) {
        retried.beginRun();
        return retried.call("describe", () -> ask(header -> api.describe(uri, framework, header)));
    }

    /** The catalogue of versions, asked for once, under the framework version that every pod has. */
    JsonNode versions(URI uri) {
        return bounded.call("versions", () -> ask(header -> api.versions(uri, FRAMEWORK_OF_ALL, header)));
    }

    /**
     * @param name what messages and listener call it
     * @param reader reads the answer as it arrives; called again with a new answer where an attempt failed
     */
    <T> T collection(String name, URI uri, AnswerReader<T> reader) {
        return retried.call(name, () -> read(uri, reader));
    }

    /** The same, where each attempt may ask for something else, and hears how the one before it failed. */
    <T> T collection(String name, Supplier<URI> uris, AnswerReader<T> reader, Consumer<SyncException> failed) {
        return retried.callEach(
                name,
                () -> {
                    URI uri = uris.get();
                    return () -> read(uri, reader);
                },
                failed);
    }

    private <T> T read(URI uri, AnswerReader<T> reader) {
        try (OpenAnswer answer = ask(header -> api.collection(uri, framework, header))) {
            return reader.read(answer);
        } catch (IOException e) {
            throw failures.whileReading("GET " + uri.getHost() + uri.getPath(), e);
        }
    }

    /** A token may have been withdrawn before its time, so one more is fetched, once. */
    private <T> T ask(Function<String, T> request) {
        String header = named(authorizer::header);
        try {
            return named(() -> request.apply(header));
        } catch (CallFailure refused) {
            if (!refused.isUnauthorized() || !authorizer.replace(header)) {
                throw refused;
            }
        }
        return named(() -> request.apply(authorizer.header()));
    }

    private <T> T named(Supplier<T> request) {
        try {
            return request.get();
        } catch (FeignException e) {
            SyncException failure = failures.of(e);
            throw failure;
        }
    }

    private static <T> T build(Class<T> api, CallLimits limits, ErrorDecoder errors) {
        Duration connect = limits.timeout().compareTo(MAX_CONNECT) < 0 ? limits.timeout() : MAX_CONNECT;
        // Requests are buffered: in streaming mode the JDK hides the answer to a refused POST.
        Client client = new InterruptibleClient(new DefaultClient(null, null, false));
        return Feign.builder()
                .client(client)
                .decoder(new CrmDecoder())
                .errorDecoder(errors)
                .doNotCloseAfterDecode()
                .retryer(Retryer.NEVER_RETRY)
                .options(new Request.Options(connect, limits.timeout(), false))
                .target(Target.EmptyTarget.create(api));
    }

    /** Reads an answer. */
    @FunctionalInterface
    interface AnswerReader<T> {
        T read(OpenAnswer answer) throws IOException;
    }
}
