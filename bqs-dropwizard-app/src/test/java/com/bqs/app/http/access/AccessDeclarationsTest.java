package com.bqs.app.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessDeclarationsTest {

    @Test
    void everyEndpointSaysWhetherItReadsOrOperates() {
        List<Method> endpoints = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("com.bqs.app").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method ->
                                method.isAnnotationPresent(Path.class) || method.isAnnotationPresent(Access.class))
                        .toList();

        assertThat(endpoints)
                .hasSizeGreaterThan(5)
                .allSatisfy(endpoint -> assertThatNoException().isThrownBy(() -> AccessDeclarations.check(endpoint)));
        assertThat(endpoints)
                .anyMatch(endpoint -> endpoint.getAnnotation(Access.class).value() == Access.Kind.OPERATES);
    }

    @ParameterizedTest
    @CsvSource({"silent, does not say", "reads, DELETE", "operates, GET"})
    void oneThatDoesNotOrIsAnotherStopsTheStart(String name, String why) throws Exception {
        Method endpoint = Endpoints.class.getDeclaredMethod(name);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> AccessDeclarations.check(endpoint))
                .withMessageContainingAll(name, why);
    }

    @SuppressWarnings("UnusedMethod")
    private static final class Endpoints {

        @POST
        void silent() {}

        @DELETE
        @Access(Access.Kind.READS)
        void reads() {}

        @GET
        @Access(Access.Kind.OPERATES)
        void operates() {}
    }
}
