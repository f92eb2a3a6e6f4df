package com.bqs.app.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets browser tests run where the system has a Chromium. Where it has none, the build says so and goes on, unless
 * {@code REQUIRE_BROWSER=true}: then it fails.
 */
final class Chromium implements ExecutionCondition {

    private static final boolean REQUIRED = "true".equals(System.getenv("REQUIRE_BROWSER"));

    /** The system's browser. */
    static Optional<Path> find() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    @SuppressWarnings("SystemOut") // the reason of a skipped test shows nowhere in Maven's output
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        String missing = "BROWSER TESTS DID NOT RUN: there is no Chromium in /usr/bin. Install the package chromium.";
        if (REQUIRED) {
            throw new IllegalStateException(missing);
        }
        System.out.println(missing);
        return ConditionEvaluationResult.disabled(missing);
    }
}
