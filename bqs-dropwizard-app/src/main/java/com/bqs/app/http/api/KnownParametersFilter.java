package com.bqs.app.http.api;

import com.bqs.app.http.problem.Problem;
import com.bqs.app.http.problem.ProblemException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Refuses query parameters that the method does not declare: a filter that is silently ignored shows wrong data. */
final class KnownParametersFilter implements ContainerRequestFilter {

    private final ResourceInfo resource;

    KnownParametersFilter(@Context ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (HttpMethod.OPTIONS.equals(request.getMethod())) {
            return; // Answered by Jersey itself, whatever the parameters.
        }
        List<String> known = known(resource.getResourceMethod());
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new ProblemException(Problem.of(400, "UNKNOWN_PARAMETER", describe(name, known)));
            }
            if (values.size() > 1) {
                throw ProblemException.invalidParameter(name + ": given " + values.size() + " times; give it once.");
            }
        });
    }

    private static List<String> known(Method method) {
        Stream<String> declared = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value);
        boolean filtered = method.isAnnotationPresent(Filtered.class);
        return Stream.concat(declared, filtered ? FilterDescription.names().stream() : Stream.empty())
                .toList();
    }

    private static String describe(String name, List<String> known) {
        return name + ": unknown parameter; "
                + (known.isEmpty() ? "there are none here." : "did you mean " + Nearest.to(name, known) + "?");
    }
}
