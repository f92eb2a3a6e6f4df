package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import feign.RequestLine;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CrmApiTest {

    @Test
    void nothingButGetIsEverSentToTheCrm() {
        assertThat(Arrays.stream(CrmApi.class.getDeclaredMethods())
                        .map(method -> Objects.requireNonNull(method.getAnnotation(RequestLine.class))))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.value()).startsWith("GET"));
    }
}
