package com.bqs.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthIT {

    private final HttpFixture http = new HttpFixture();

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void livesWhateverIsBehind() throws Exception {
        http.becomeUnready("waiting for the database");

        HttpResponse<String> live = http.get("/health/live");

        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(live.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void isReadyOnceABackendIsThere() throws Exception {
        assertThat(http.get("/health/ready").body()).isEqualTo("{\"status\":\"READY\"}");
    }

    @Test
    void saysWhyItIsNotReady() throws Exception {
        http.becomeUnready("DATABASE_UNAVAILABLE: nothing answers at db.example.test:5432");

        HttpResponse<String> ready = http.get("/health/ready");

        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(http.json(ready).path("status").asText()).isEqualTo("NOT_READY");
        assertThat(http.json(ready).path("reason").asText()).contains("db.example.test:5432");
    }

    @Test
    void refusesTheWholeApiWhileNotReady() throws Exception {
        http.becomeUnready("waiting for the database");

        for (String path : new String[] {"/api/opportunities", "/api/sync-status", "/api/no-such-thing"}) {
            HttpResponse<String> refused = http.get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(http.json(refused).path("code").asText()).isEqualTo("NOT_READY");
            assertThat(http.json(refused).path("detail").asText()).isEqualTo("waiting for the database");
        }
    }
}
