package com.bqs.app.http.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Stops the start of a server whose endpoint does not say what it lets its caller do, or says one thing and is another. */
public final class AccessDeclarations implements DynamicFeature {

    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        check(resource.getResourceMethod());
    }

    /** @throws IllegalStateException names the method, and what is wrong with it */
    static void check(Method method) {
        Optional<String> verb = verb(method);
        if (verb.isEmpty()) {
            return;
        }
        Access access = method.getAnnotation(Access.class);
        if (access == null) {
            throw new IllegalStateException(method + " does not say by @Access whether it reads or operates");
        }
        if (SAFE.contains(verb.get()) != (access.value() == Access.Kind.READS)) {
            throw new IllegalStateException(method + " answers " + verb.get() + ", but " + access.value());
        }
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }
}
