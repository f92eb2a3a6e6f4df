package com.bqs.benchmarks.pipeline;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Spring Batch with every setting that is worth a try, from which its usual ones were chosen. */
final class Sweep {

    private static final List<Integer> THREADS = List.of(1, 2, 4);
    private static final List<Integer> CHUNKS = List.of(500, 1_000, 2_000, 5_000);

    private final int rows;
    private final int repetitions;

    Sweep(int rows, int repetitions) {
        this.rows = rows;
        this.repetitions = repetitions;
    }

    void measure(Lab lab) throws IOException, SQLException {
        lab.start(Figures.PRODUCT, "-Xmx256m");
        Mirror mirror = new Mirror(lab, "product");
        mirror.begin(Study.DEFAULT_IN_FLIGHT);
        Peer peer = Peers.indexedSpringBatch(lab, mirror, rows);
        peer.begin();
        peer.warmUp();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            for (int threads : THREADS) {
                for (int chunk : CHUNKS) {
                    peer.begin();
                    peer.set(Map.of("threads", Integer.toString(threads), "chunk", Integer.toString(chunk)));
                    peer.load(Cases.INITIAL + "; " + threads + " threads; chunks of " + chunk);
                }
            }
        }
    }
}
