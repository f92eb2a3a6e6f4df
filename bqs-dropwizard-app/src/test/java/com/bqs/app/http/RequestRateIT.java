package com.bqs.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.app.backend.Readiness;
import com.bqs.app.config.ServerSettings;
import com.bqs.app.live.RunEvents;
import com.bqs.app.metrics.CrmTraffic;
import com.bqs.app.metrics.Metrics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestRateIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void beyondItsBurstAClientIsAskedToWait() throws Exception {
        try (BqsServer server = limitedTo(1)) {
            HttpResponse<String> answer = get(server, "/");
            int answered = 0;
            while (answer.statusCode() == 200 && answered < 1_000) {
                answered++;
                answer = get(server, "/");
            }

            assertThat(answered).isGreaterThanOrEqualTo(10);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("\"code\":\"RATE_LIMIT\"");
            assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void offMeansNoLimit() throws Exception {
        try (BqsServer server = limitedTo(null)) {
            for (int i = 0; i < 50; i++) {
                assertThat(get(server, "/icon.svg").statusCode()).isEqualTo(200);
            }
        }
    }

    private static BqsServer limitedTo(@Nullable Integer perSecond) {
        return BqsServer.start(
                new ServerSettings("127.0.0.1", 0, perSecond),
                () -> Readiness.waiting("nothing is behind it"),
                new RunEvents(InstantSource.system(), () -> new CrmTraffic(0, 0)),
                new Metrics(InstantSource.system()));
    }

    private HttpResponse<String> get(BqsServer server, String path) throws Exception {
        URI uri = server.uri().resolve(path);
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
