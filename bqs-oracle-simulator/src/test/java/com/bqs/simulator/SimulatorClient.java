package com.bqs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Asks a simulator as its user does, framework version 1 being the default. */
final class SimulatorClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("demo:demo".getBytes(StandardCharsets.UTF_8));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI origin;

    SimulatorClient(URI origin) {
        this.origin = origin;
    }

    /** What follows {@code …/opportunities}. */
    HttpResponse<String> get(String rest) throws IOException, InterruptedException {
        String encoded = rest.replace(">", "%3E").replace("+", "%2B");
        return client.send(
                HttpRequest.newBuilder(origin.resolve("/crmRestApi/resources/11.13.18.05/opportunities" + encoded))
                        .header("Authorization", BASIC)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    JsonNode json(String rest) throws IOException, InterruptedException {
        HttpResponse<String> response = get(rest);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    HttpResponse<String> control(String method, String what, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(origin.resolve("/control/" + what))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
