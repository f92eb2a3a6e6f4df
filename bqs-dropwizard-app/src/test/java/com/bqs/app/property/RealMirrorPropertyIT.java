package com.bqs.app.property;

import com.bqs.sync.testkit.MirrorTrial;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The property that {@code MirrorPropertyTest} tries in memory, with fewer tries over the real adapters. */
class RealMirrorPropertyIT {

    private static final int TRIES = 20;
    private static final int MOST_RUNS = 4;

    private static EmbeddedPostgres database;

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @ParameterizedTest
    @MethodSource
    void mirrorIsTrueAfterWhateverHappened(long seed) {
        Random random = new Random(seed);
        try (RealWorld world = new RealWorld(database.getJdbcUrl("postgres", "postgres"), "try_" + Math.abs(seed))) {
            new MirrorTrial(world, seed).run(1 + random.nextInt(MOST_RUNS), random.nextBoolean());
        }
    }

    static LongStream mirrorIsTrueAfterWhateverHappened() {
        return new Random().longs(TRIES, 0, Integer.MAX_VALUE);
    }
}
