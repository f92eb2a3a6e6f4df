package com.bqs.app.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Shows what operations answer where all is well: a file holds what a test was given, and the test holds it to that. */
final class AnswerExamples {

    private final JsonNode answers;

    private AnswerExamples(JsonNode answers) {
        this.answers = answers;
    }

    static AnswerExamples load() {
        try (InputStream file = AnswerExamples.class.getResourceAsStream("examples.json")) {
            return new AnswerExamples(new ObjectMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void addTo(Operation operation) {
        JsonNode answer = answers.get(operation.getOperationId());
        if (answer == null) {
            return;
        }
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                response.getContent().values().forEach(media -> media.example(answer));
            }
        });
    }
}
