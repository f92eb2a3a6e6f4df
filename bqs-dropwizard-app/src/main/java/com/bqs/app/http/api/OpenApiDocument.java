package com.bqs.app.http.api;

import com.fasterxml.jackson.databind.node.TextNode;
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
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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
                        .license(new License().name("Apache 2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                // Nobody is asked who he is; where that changes, this does.
                .security(List.of())
                .servers(List.of(new Server().url("/")))
                .components(new Components());
        Set<String> filtered = FilterDescription.operations(resources);
        OpenAPI api = new Reader(new SwaggerConfiguration().openAPI(frame).openAPI31(true)).read(resources);
        // Not before, since the reader makes objects of what it finds there.
        Components components = api.getComponents();
        components.addSchemas(OpportunitySchema.NAME, OpportunitySchema.describe());
        components.addSchemas("Problem", problem());
        FilterDescription.addTo(components);
        CommonAnswers.addTo(components);
        AnswerExamples examples = AnswerExamples.load();
        api.getPaths().forEach((path, item) -> {
            CommonAnswers.addTo(path, item);
            item.readOperations().forEach(operation -> {
                operation.getResponses().values().forEach(OpenApiDocument::nameProblemType);
                keepTexts(operation);
                examples.addTo(operation);
                if (filtered.contains(operation.getOperationId())) {
                    FilterDescription.addTo(operation);
                }
            });
        });
        components.getSchemas().forEach(OpenApiDocument::requireAll);
        return Json31.pretty(api).getBytes(StandardCharsets.UTF_8);
    }

    /** The reader takes an example that looks like a number for one, though ids are texts. */
    private static void keepTexts(Operation operation) {
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            boolean isText = parameter.getSchema() != null
                    && parameter.getSchema().getTypes() != null
                    && parameter.getSchema().getTypes().contains("string");
            if (isText && parameter.getExample() != null) {
                parameter.example(TextNode.valueOf(parameter.getExample().toString()));
            }
        }
    }

    /** What is absent is written as null, so every property is there, but for those that a client or a case leaves out. */
    private static void requireAll(String name, Schema<?> schema) {
        if (schema.getProperties() != null && !name.equals(OpportunitySchema.NAME) && schema.getRequired() == null) {
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        }
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
