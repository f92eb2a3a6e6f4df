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

        /** What changed since a stamp: nobody asks so again once more has changed. */
        boolean isOfChanges() {
            return pathAndQuery.contains("LastUpdateDate%20%3E");
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
        Answer known = answers.get(question);
        if (known != null) {
            return known;
        }
        Answer answer = ask(question);
        answers.put(question, answer);
        return answer;
    }

    /** Asks everything again that is kept, so that the next run meets rendered answers although rows have changed. */
    void renew() {
        answers.keySet().removeIf(Question::isOfChanges);
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
