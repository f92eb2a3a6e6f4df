package com.bqs.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoStoryTest {
    private static final Instant FIRST = Instant.parse("2026-01-13T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-14T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void theFirstStoryHasTwoThousandRowsAndBeginsNow() {
        assertThat(DemoStory.load(folder, null, FIRST)).isEqualTo(new DemoStory(2_000, FIRST, 0));
    }

    @Test
    void aStoryGoesOnWhereItsCrmWas() {
        new DemoStory(300, FIRST, 40_123).save(folder.resolve("new"));

        assertThat(DemoStory.load(folder.resolve("new"), null, LATER)).isEqualTo(new DemoStory(300, FIRST, 40_123));
        assertThat(DemoStory.load(folder.resolve("new"), 300, LATER)).isEqualTo(new DemoStory(300, FIRST, 40_123));
    }

    @Test
    void anotherNumberOfRowsBeginsAnew() {
        new DemoStory(300, FIRST, 40_123).save(folder);

        assertThat(DemoStory.load(folder, 500, LATER)).isEqualTo(new DemoStory(500, LATER, 40_123));
    }
}
