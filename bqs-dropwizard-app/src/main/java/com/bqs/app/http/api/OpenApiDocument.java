package com.bqs.app.http.api;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The API's description, made of the resources' annotations and of what all of {@code /api} has in common. */
final class OpenApiDocument {

    /** Where the schema of problems will be, for annotations. */
    static final String PROBLEM = "#/components/schemas/Problem";

    private static final String PROBLEM_JSON = com.bqs.app.http.problem.Problem.MEDIA_TYPE;

    private OpenApiDocument() {}

    /** The description of these resources as JSON; takes about a second. */
    static byte[] render(Set<Class<?>> resources) {
        OpenAPI frame = new OpenAPI(SpecVersion.V31)
                .openapi("3.1.0")
                .info(new Info()
                        .title("BQS Sync")
                        .version("1")
                        .description("Opportunities mirrored from Oracle CRM, and the runs that keep them current.")
                        .license(new License().name("Apache 2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSchemas(OpportunitySchema.NAME, OpportunitySchema.describe())
                        .addSchemas("Problem", problem()));
        FilterDescription.addTo(frame.getComponents());
        Set<String> filtered = FilterDescription.operations(resources);
        OpenAPI api = new Reader(new SwaggerConfiguration().openAPI(frame).openAPI31(true)).read(resources);
        api.getPaths().forEach((path, item) -> {
            if (path.startsWith("/api/")) {
                item.readOperations().forEach(OpenApiDocument::addCommonErrors);
                item.readOperations().stream()
                        .filter(operation -> filtered.contains(operation.getOperationId()))
                        .forEach(FilterDescription::addTo);
            }
        });
        return Json31.pretty(api).getBytes(StandardCharsets.UTF_8);
    }

    private static void addCommonErrors(Operation operation) {
        ApiResponses responses = operation.getResponses();
        responses.addApiResponse("400", error("A parameter is unknown or cannot be used"));
        responses.addApiResponse("500", error("The program or its database failed; the code says how"));
        responses.addApiResponse(
                "503", error("Not ready, or the database is away; Retry-After says when to ask again"));
        responses.values().forEach(OpenApiDocument::nameProblemType);
    }

    private static ApiResponse error(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType(PROBLEM_JSON, new MediaType().schema(reference())));
    }

    /** Annotations on a class that produces JSON would give problems its media type. */
    private static void nameProblemType(ApiResponse response) {
        boolean isProblem = response.getContent() != null
                && response.getContent().values().stream()
                        .anyMatch(media -> media.getSchema() != null
                                && PROBLEM.equals(media.getSchema().get$ref()));
        if (isProblem) {
            response.setContent(new Content().addMediaType(PROBLEM_JSON, new MediaType().schema(reference())));
        }
    }

    private static Schema<?> reference() {
        return new JsonSchema().$ref(PROBLEM);
    }

    private static Schema<?> problem() {
        Schema<?> problem = new JsonSchema();
        problem.addType("object");
        problem.description("An error, by RFC 9457");
        problem.addProperty("type", text("about:blank: the code tells problems apart"));
        problem.addProperty("title", text("The status in words"));
        Schema<?> status = new JsonSchema();
        status.addType("integer");
        problem.addProperty("status", status);
        problem.addProperty("detail", text("What failed and what to do, for a person"));
        problem.addProperty("code", text("What failed, for a program; stable"));
        problem.setRequired(List.of("type", "title", "status", "detail", "code"));
        return problem;
    }

    private static Schema<?> text(String description) {
        Schema<?> schema = new JsonSchema();
        schema.addType("string");
        return schema.description(description);
    }
}
