package com.bqs.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bqs.architecture.cycle.first.First;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    /** Without test classes and without the testkit's jar. */
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("com.bqs");

    private static final ArchRule NO_CYCLES =
            slices().matching("com.bqs.(**)").should().beFreeOfCycles();

    @ParameterizedTest
    @EnumSource(Boundary.class)
    void productKeepsTheBoundary(Boundary boundary) {
        boundary.rule().check(PRODUCT);
    }

    @ParameterizedTest
    @EnumSource(Boundary.class)
    void canaryBreaksTheBoundary(Boundary boundary) {
        JavaClasses canary = new ClassFileImporter().importClasses(boundary.canary());

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> boundary.rule().check(canary))
                .withMessageContaining(boundary.canary().getSimpleName());
    }

    @ParameterizedTest
    @EnumSource(Boundary.class)
    void packagesThatTheBoundaryNamesExist(Boundary boundary) {
        Matcher names =
                Pattern.compile("com\\.bqs(\\.\\w+)+").matcher(boundary.rule().getDescription());
        while (names.find()) {
            String name = names.group();
            assertThat(PRODUCT).as(name).anyMatch(type -> type.getPackageName().startsWith(name));
        }
    }

    @Test
    void packagesFormNoCycle() {
        NO_CYCLES.check(PRODUCT);
    }

    @Test
    void cycleWouldBeSeen() {
        JavaClasses canaries = new ClassFileImporter()
                .importPackages(First.class.getPackageName() + "..", "com.bqs.architecture.cycle");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> NO_CYCLES.check(canaries))
                .withMessageContaining("First");
    }

    @Test
    void noPackageIsSplitOverModules() {
        Map<String, Set<String>> modules = new HashMap<>();
        for (JavaClass type : PRODUCT) {
            String file = type.getSource().orElseThrow().getUri().toString();
            String module = file.substring(0, file.indexOf(type.getPackageName().replace('.', '/')));
            modules.computeIfAbsent(type.getPackageName(), any -> new HashSet<>())
                    .add(module);
        }

        assertThat(modules)
                .hasSizeGreaterThan(10)
                .allSatisfy((name, holders) -> assertThat(holders).as(name).hasSize(1));
    }
}
