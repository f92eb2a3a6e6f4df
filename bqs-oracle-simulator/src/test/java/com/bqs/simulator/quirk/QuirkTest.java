package com.bqs.simulator.quirk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuirkTest {

    @Test
    void everyDefaultIsAValueThatTheQuirkTakes() {
        assertThat(Quirk.values()).allSatisfy(quirk -> quirk.require(quirk.byDefault()));
    }

    @Test
    void manualListsEveryQuirkAsItIs() throws IOException {
        List<String> manual = Files.readAllLines(Path.of("../docs/simulator.md"));

        assertThat(manual)
                .containsAll(Stream.of(Quirk.values()).map(QuirkTest::line).toList());
    }

    private static String line(Quirk quirk) {
        String byDefault = quirk.byDefault().isEmpty() ? "none" : "`" + quirk.byDefault() + "`";
        return "| `" + quirk.label() + "` | " + byDefault + " | " + quirk.meaning() + " |";
    }
}
