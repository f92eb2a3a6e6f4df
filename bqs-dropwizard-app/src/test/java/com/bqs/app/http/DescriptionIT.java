package com.bqs.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends what the description gives as examples, and holds every answer to what the description says of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionIT {

    private static final Map<String, String> GOES_WITH =
            Map.of("cursor", "limit", "moved", "moved_since", "moved_since", "moved");

    private final DescribedMirror mirror = new DescribedMirror();
    private final HttpFixture http = new HttpFixture();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonNode description;

    DescriptionIT() throws Exception {
        mirror.showIn(http);
        description = http.json(http.get("/openapi.json"));
    }

    @AfterAll
    void stop() throws IOException {
        http.close();
        mirror.close();
    }

    /** What one request of the examples is. */
    private record Example(String method, String path, String query, JsonNode operation) {
        @Override
        public String toString() {
            return method + " " + path + query;
        }
    }

    Stream<Example> examples() {
        List<Example> examples = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                addExamples(path.getKey(), operation.getKey(), operation.getValue(), examples)));
        return examples.stream();
    }

    /** One request to each operation that shows what it answers. */
    Stream<Example> plainExamples() {
        Set<String> seen = new HashSet<>();
        return examples()
                .filter(example -> example.operation.path("responses").findValue("example") != null)
                .filter(example -> seen.add(example.method + example.path));
    }

    @Test
    void whatIsAnsweredInJsonIsShown() {
        List<String> without = examples()
                .map(Example::operation)
                .filter(operation -> Stream.of("200", "202")
                        .map(status -> operation.at("/responses/" + status + "/content/application~1json"))
                        .anyMatch(media -> !media.isMissingNode() && !media.has("example")))
                .map(operation -> operation.path("operationId").asText())
                .distinct()
                .toList();

        assertThat(without).containsExactly("cancelRun"); // of a run under way, which no test keeps still
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsAnsweredAsDescribed(Example example) throws Exception {
        HttpResponse<String> answer =
                http.send(http.request(example.path + example.query).method(example.method, BodyPublishers.noBody()));

        if (example.method.equals("GET")) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        JsonNode described = resolved(example.operation.path("responses").path(Integer.toString(answer.statusCode())));
        assertThat(described.isMissingNode())
                .as("status %d is described", answer.statusCode())
                .isFalse();
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode media = described.path("content").path(type);
        assertThat(media.isMissingNode()).as("type %s is described", type).isFalse();
        if (type.endsWith("json")) {
            assertValid(media.path("schema"), http.json(answer));
        }
    }

    @ParameterizedTest
    @MethodSource("plainExamples")
    void exampleOfAnAnswerIsWhatIsAnswered(Example example) throws Exception {
        try (HttpFixture fresh = new HttpFixture()) { // where no run is under way
            mirror.showIn(fresh);
            HttpResponse<String> answer = fresh.send(
                    fresh.request(example.path + example.query).method(example.method, BodyPublishers.noBody()));
            String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
            JsonNode shown = example.operation
                    .at("/responses/" + answer.statusCode() + "/content")
                    .path(type)
                    .path("example");

            assertThat(type.equals("application/json") ? fresh.json(answer) : TextNode.valueOf(answer.body()))
                    .isEqualTo(shown);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "seven", "١"})
    void whatIsNoIdIsRefusedAtEveryPath(String id) throws Exception {
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            if (path.getKey().contains("{id}")) {
                String wrong = path.getKey().replace("{id}", URLEncoder.encode(id, StandardCharsets.UTF_8));
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    HttpResponse<String> answer = http.send(http.request(wrong)
                            .method(operation.getKey().toUpperCase(Locale.ROOT), BodyPublishers.noBody()));

                    assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
                    assertThat(http.json(answer).path("detail").asText())
                            .as(wrong)
                            .isEqualTo("id: \"" + id + "\" is not a whole number from 1 on.");
                }
            }
        }
    }

    @Test
    void examplesOfProblemsAreProblems() {
        description.at("/components/responses").findValues("example").stream()
                .filter(JsonNode::isObject)
                .forEach(example -> assertValid(description.at("/components/schemas/Problem"), example));
    }

    @Test
    void whatIsNotAsDescribedWouldBeSeen() throws Exception {
        JsonNode run = http.json(http.get("/api/sync-runs/1"));
        JsonNode schema = description.at("/components/schemas/SyncRun");
        assertThat(schemas.getSchema(whole(schema)).validate(run)).isEmpty();

        ((ObjectNode) run).put("status", "DONE").remove("pages");

        assertThat(schemas.getSchema(whole(schema)).validate(run)).hasSize(2);
    }

    private void addExamples(String path, String method, JsonNode operation, List<Example> examples) {
        if (path.endsWith("/events")) {
            return; // They do not end; EventsIT reads them.
        }
        List<JsonNode> parameters = StreamSupport.stream(
                        operation.path("parameters").spliterator(), false)
                .map(this::resolved)
                .toList();
        String filled = path;
        String required = "";
        for (JsonNode parameter : parameters) {
            if (parameter.path("in").asText().equals("path")) {
                filled = filled.replace("{" + parameter.path("name").asText() + "}", example(parameter));
            } else if (parameter.path("required").asBoolean()) {
                required += "&" + pair(parameter);
            }
        }
        String verb = method.toUpperCase(Locale.ROOT);
        examples.add(new Example(verb, filled, "?" + required, operation));
        for (JsonNode parameter : parameters) {
            if (parameter.path("in").asText().equals("query")
                    && !parameter.path("required").asBoolean()) {
                examples.add(new Example(
                        verb, filled, "?" + pair(parameter) + companion(parameter, parameters) + required, operation));
            }
        }
    }

    private static String companion(JsonNode parameter, List<JsonNode> parameters) {
        String name = GOES_WITH.getOrDefault(parameter.path("name").asText(), "");
        return parameters.stream()
                .filter(other -> other.path("name").asText().equals(name))
                .map(other -> "&" + pair(other))
                .findFirst()
                .orElse("");
    }

    private static String pair(JsonNode parameter) {
        return parameter.path("name").asText() + "=" + URLEncoder.encode(example(parameter), StandardCharsets.UTF_8);
    }

    private static String example(JsonNode parameter) {
        JsonNode example = parameter.has("example")
                ? parameter.path("example")
                : parameter.path("schema").path("default");
        assertThat(example.isMissingNode()).as("%s has an example", parameter).isFalse();
        return example.asText();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
    }

    private void assertValid(JsonNode schema, JsonNode body) {
        assertThat(schemas.getSchema(whole(schema)).validate(body))
                .as(body.toString())
                .isEmpty();
    }

    /** With the components that it refers to. */
    private JsonNode whole(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.path("components"));
        return whole;
    }
}
