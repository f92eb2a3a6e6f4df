package com.bqs.benchmarks.pipeline;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Every case in turn, so many times over, so that whatever the machine does meanwhile hits all of them. */
final class Study {

    static final int LATENCY_MILLIS = 200;
    static final List<Integer> IN_FLIGHT = List.of(1, 4, 8);
    static final int DEFAULT_IN_FLIGHT = 4;

    private final Lab lab;
    private final int rows;
    private final Mirror mirror;
    private final FloorCases floors;
    private final List<Peer> peers = new ArrayList<>();

    Study(Lab lab, int rows) {
        this.lab = lab;
        this.rows = rows;
        this.mirror = new Mirror(lab, "product");
        this.floors = new FloorCases(lab, rows);
    }

    /** Starts everyone and has everything done once, so that programs are compiled and pages rendered. */
    void warmUp(int slowRows) throws IOException, SQLException {
        lab.start("product", "-Xmx256m");
        lab.start("floors", "-Xmx1g");
        lab.start("naive", "-Xmx512m");
        lab.start("spring-batch", "-Xmx512m");
        peers.add(Peer.of(lab, "naive", slowRows));
        peers.add(Peer.of(lab, "spring-batch", rows));
        StripeSync.start(lab.folder()).ifPresent(child -> {
            lab.start(StripeSync.NAME, child);
            peers.add(Peer.keyedById(lab, StripeSync.NAME, slowRows));
        });
        floors.warmUp();
        mirror.begin(DEFAULT_IN_FLIGHT);
        mirror.catchUp("full");
        mirror.catchUp("full");
        change(rows / 100);
        mirror.catchUp("full");
        change(rows / 100);
        mirror.catchUp("incremental");
        for (Peer peer : peers) {
            peer.begin();
            peer.warmUp();
        }
    }

    void repeat() throws IOException, SQLException {
        mirror.begin(DEFAULT_IN_FLIGHT);
        requireRows(mirror.sync(Cases.INITIAL, "full"));
        floors.measure(mirror);
        mirror.settle();
        String versions = mirror.rowVersions();
        requireRows(mirror.sync(Cases.UNCHANGED, "full"));
        if (!mirror.rowVersions().equals(versions)) {
            throw new IllegalStateException("an unchanged run wrote rows");
        }
        for (Peer peer : peers) {
            peer.begin();
            peer.load(Cases.INITIAL);
            peer.check(mirror);
            peer.load(Cases.UNCHANGED);
        }
        change(rows / 100);
        mirror.sync(Cases.ONE_PERCENT, "full");
        change(rows / 100);
        mirror.sync(Cases.INCREMENTAL, "incremental");
        change(rows);
        mirror.sync(Cases.EVERYTHING, "full");
    }

    /** What depends on how the CRM answers; each page has been read that way before. */
    void answeringOtherwise() throws IOException, SQLException {
        lab.tellCrm("gzip?off");
        mirror.catchUp("full");
        mirror.begin(DEFAULT_IN_FLIGHT);
        mirror.sync(Cases.PLAIN_INITIAL, "full");
        mirror.settle();
        mirror.sync(Cases.PLAIN, "full");
        lab.tellCrm("gzip?on");
        for (int inFlight : IN_FLIGHT) {
            mirror.open(inFlight);
            mirror.catchUp("full");
            mirror.sync(Cases.waiting(0, inFlight), "full");
            lab.tellCrm("latency?" + LATENCY_MILLIS);
            mirror.sync(Cases.waiting(LATENCY_MILLIS, inFlight), "full");
            lab.tellCrm("latency?0");
        }
    }

    private void change(int count) throws IOException {
        lab.tellCrm("change?" + count);
    }

    private void requireRows(Sample sample) {
        if (sample.rows() != rows) {
            throw new IllegalStateException("read " + sample.rows() + " of " + rows + " rows");
        }
    }
}
