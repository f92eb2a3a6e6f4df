package com.bqs.app.http.api;

import com.bqs.app.http.problem.Problem;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;

/** Describes the answers that every endpoint can give, each with an example. */
enum CommonAnswers {
    NOT_MODIFIED("304", "What If-None-Match names is still what would be sent", "", ""),
    BAD_REQUEST(
            "400",
            "A parameter is unknown or cannot be used",
            "UNKNOWN_PARAMETER",
            "stag: unknown parameter; did you mean stage?"),
    FORBIDDEN(
            "403",
            "HOST_NOT_ALLOWED or CROSS_ORIGIN: another name than localhost's, or another site's page",
            "CROSS_ORIGIN",
            "Another site's page sent this request; only this server's own page may."),
    PRECONDITION_FAILED(
            "412",
            "What If-Match names is gone",
            "PRECONDITION_FAILED",
            "There is another version now; ask for it without If-Match."),
    RATE_LIMIT(
            "429",
            "RATE_LIMIT: too many requests from this address; Retry-After says when to go on",
            "RATE_LIMIT",
            "Too many requests from this address: send fewer, or set BQS_RATE_LIMIT higher or to off."),
    FAILED(
            "500",
            "The program or its database failed; the code says how",
            "INTERNAL",
            "The program failed; its log says more."),
    NOT_READY(
            "503",
            "Not ready, the database is away, or too many clients read whole lists; Retry-After says when to ask again",
            "NOT_READY",
            "BQS Sync is starting: try again in a moment.");

    private static final String PLACE = "#/components/responses/";

    private final String status;
    private final String description;
    private final String code;
    private final String detail;

    CommonAnswers(String status, String description, String code, String detail) {
        this.status = status;
        this.description = description;
        this.code = code;
        this.detail = detail;
    }

    static void addTo(Components components) {
        for (CommonAnswers answer : values()) {
            components.addResponses(answer.name(), answer.describe());
        }
    }

    static void addTo(String path, PathItem item) {
        boolean api = path.startsWith("/api/");
        item.readOperations().forEach(operation -> {
            add(operation, List.of(BAD_REQUEST, FORBIDDEN));
            if (!path.startsWith("/health/")) {
                add(operation, List.of(RATE_LIMIT, FAILED));
            }
            if (api) {
                add(operation, List.of(NOT_READY));
            }
        });
        if (api && item.getGet() != null) {
            add(item.getGet(), List.of(NOT_MODIFIED, PRECONDITION_FAILED));
        }
    }

    private static void add(Operation operation, List<CommonAnswers> answers) {
        answers.forEach(answer ->
                operation.getResponses().addApiResponse(answer.status, new ApiResponse().$ref(PLACE + answer.name())));
    }

    private ApiResponse describe() {
        ApiResponse answer = new ApiResponse().description(description);
        return code.isEmpty()
                ? answer
                : answer.content(new Content()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                new MediaType()
                                        .schema(new JsonSchema().$ref(OpenApiDocument.PROBLEM))
                                        .example(Problem.of(Integer.parseInt(status), code, detail)
                                                .body())));
    }
}
