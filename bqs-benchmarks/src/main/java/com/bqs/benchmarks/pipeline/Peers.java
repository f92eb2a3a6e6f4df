package com.bqs.benchmarks.pipeline;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The other ways of filling a table, each in a process of its own. */
final class Peers {

    static final String NAIVE = "naive";
    static final String SPRING_BATCH = "spring-batch";
    static final String SPRING_BATCH_INDEXED = "spring-batch, product's indexes";
    private static final String HEAP = "-Xmx512m";

    private final List<Peer> all = new ArrayList<>();

    private Peers() {}

    /**
     * Starts them.
     *
     * @param slowRows how many rows those get that take one at a time
     */
    static Peers start(Lab lab, Mirror mirror, int rows, int slowRows) throws IOException {
        Peers peers = new Peers();
        lab.start(NAIVE, HEAP);
        peers.all.add(Peer.of(lab, NAIVE, slowRows));
        lab.start(SPRING_BATCH, HEAP);
        peers.all.add(Peer.of(lab, SPRING_BATCH, rows));
        peers.all.add(indexedSpringBatch(lab, mirror, rows));
        Optional<Child> stripeSync = StripeSync.start(lab);
        if (stripeSync.isPresent()) {
            lab.start(StripeSync.NAME, stripeSync.get());
            peers.all.add(Peer.keyedById(lab, StripeSync.NAME, slowRows));
        }
        return peers;
    }

    static Peer indexedSpringBatch(Lab lab, Mirror mirror, int rows) throws IOException {
        lab.start(SPRING_BATCH_INDEXED, HEAP, SPRING_BATCH);
        return Peer.likeTheProduct(lab, SPRING_BATCH_INDEXED, rows, mirror);
    }

    /** Has everyone load once, into tables that are there for it alone. */
    void warmUp() throws IOException, SQLException {
        for (Peer peer : all) {
            peer.begin();
            peer.warmUp();
            peer.end();
        }
    }

    void measure(Mirror mirror) throws IOException, SQLException {
        for (Peer peer : all) {
            peer.begin();
            peer.load(Cases.INITIAL);
            peer.check(mirror);
            peer.load(Cases.UNCHANGED);
            peer.end();
        }
    }
}
