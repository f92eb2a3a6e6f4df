package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorWordsTest {

    @Test
    void oraclesDetailsAreQuoted() {
        assertThat(words(
                        "{\"title\":\"Bad Request\",\"status\":\"400\",\"o:errorDetails\":[{\"detail\":\"No such\\n field\","
                                + "\"o:errorCode\":\"27520\"},{\"detail\":\"second\"}]}"))
                .isEqualTo(new ErrorWords("No such field; second", true));
    }

    @Test
    void otherShapesOfErrorAreUnderstood() {
        assertThat(words("{\"title\":\"Bad Request\"}").text()).isEqualTo("Bad Request");
        assertThat(words("{\"error\":\"invalid_client\",\"error_description\":\"Unknown client\"}")
                        .text())
                .isEqualTo("Unknown client");
        assertThat(words("URL request parameter x cannot be used").text())
                .isEqualTo("URL request parameter x cannot be used");
        assertThat(words("{\"cut").areTheServersOwn()).isTrue();
    }

    @Test
    void webPageIsNotTheServersOwnWord() {
        assertThat(words("<HTML><HEAD><TITLE>Error 401--Unauthorized</TITLE>"))
                .isEqualTo(new ErrorWords("Error 401--Unauthorized", false));
        assertThat(words("  ")).isEqualTo(new ErrorWords("", false));
    }

    @Test
    void credentialsAreRedactedAndLengthIsLimited() {
        assertThat(ErrorWords.of("user u sent s3cret with Bearer abcdefgh12345", List.of("s3cret"))
                        .text())
                .isEqualTo("user u sent [REDACTED] with Bearer [REDACTED]");
        assertThat(words("x".repeat(5_000)).text()).hasSize(301);
    }

    private static ErrorWords words(String body) {
        return ErrorWords.of(body, List.of());
    }
}
