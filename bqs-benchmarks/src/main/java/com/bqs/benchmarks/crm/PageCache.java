package com.bqs.benchmarks.crm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers as the simulator gave them once. Thread-safe. */
final class PageCache {

    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI simulator;

    PageCache(URI simulator) {
        this.simulator = simulator;
    }

    /** What decides an answer. */
    record Question(String pathAndQuery, String authorization, String framework, String encodings) {

        /** Pages of everything are asked for again by the next run; what else is asked for is cheap to make up, or new. */
        boolean isOfPage() {
            return pathAndQuery.contains("limit=500") && !pathAndQuery.contains("LastUpdateDate%20");
        }
    }

    /** An answer's outside and its bytes, compressed where they came so; nobody changes them. */
    static final class Answer {
        final int status;
        final String type;
        final String encoding;
        final byte[] body;

        private Answer(HttpResponse<byte[]> response) {
            status = response.statusCode();
            type = response.headers().firstValue("Content-Type").orElse("application/json");
            encoding = response.headers().firstValue("Content-Encoding").orElse("");
            body = response.body();
        }
    }

    Answer answer(Question question) {
        return question.isOfPage() ? answers.computeIfAbsent(question, this::ask) : ask(question);
    }

    /** Asks everything again that is kept, so that the next run meets rendered pages although rows have changed. */
    void renew() {
        answers.keySet().parallelStream().forEach(question -> answers.put(question, ask(question)));
    }

    private Answer ask(Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator + question.pathAndQuery()))
                .header("REST-Framework-Version", question.framework())
                .header("Authorization", question.authorization());
        if (!question.encodings().isEmpty()) {
            request.header("Accept-Encoding", question.encodings());
        }
        try {
            return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the simulator", e);
        }
    }
}
