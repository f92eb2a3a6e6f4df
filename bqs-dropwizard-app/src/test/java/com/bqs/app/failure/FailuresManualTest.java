package com.bqs.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailuresManualTest {
    private static final Path ROOT = Path.of("..");
    private static final int FAILURES = 44;
    private static final Pattern TEST = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

    @Test
    void everyFailureHasItsRowAndEveryRowATestThatExists() throws IOException {
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/failures.md")).stream()
                .filter(line -> line.startsWith("| P"))
                .toList();

        assertThat(rows.stream().map(row -> cells(row)[1]))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, FAILURES)
                        .mapToObj(number -> "P" + number)
                        .toList());
        assertThat(rows).allSatisfy(row -> {
            List<MatchResult> tests = TEST.matcher(cells(row)[4]).results().toList();
            assertThat(tests).isNotEmpty().allMatch(FailuresManualTest::exists);
        });
    }

    private static String[] cells(String row) {
        return row.split("\\s*\\|\\s*");
    }

    private static boolean exists(MatchResult test) {
        String file = test.group(1) + ".java";
        String method = test.group(2);
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(FailuresManualTest::sources)
                    .filter(source -> source.endsWith(file))
                    .anyMatch(source -> method == null || text(source).contains("void " + method + "("));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
