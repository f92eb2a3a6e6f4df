package com.bqs.app.http;

import com.bqs.app.http.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Renders as problems what fails outside of the API: requests that never reach it. */
final class ProblemErrorHandler extends ErrorHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            String message,
            @Nullable Throwable cause,
            Callback callback) {
        String detail = code == HttpStatus.INTERNAL_SERVER_ERROR_500
                ? "The program failed; its log says more."
                : "The server refuses this request: " + message + ".";
        write(request, response, Problem.of(code, detail), callback);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    static void write(Request request, Response response, Problem problem, Callback callback) {
        SecurityHeaders.add(request, response);
        response.setStatus(problem.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        Integer retryAfter = problem.retryAfterSeconds();
        if (retryAfter != null) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, retryAfter);
        }
        Content.Sink.write(response, true, render(problem), callback);
    }

    private static String render(Problem problem) {
        try {
            return JSON.writeValueAsString(problem.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
