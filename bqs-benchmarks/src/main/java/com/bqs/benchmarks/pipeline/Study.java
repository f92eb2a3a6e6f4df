package com.bqs.benchmarks.pipeline;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Every case in turn, so many times over, so that whatever the machine does meanwhile hits all of them. */
final class Study {

    static final int LATENCY_MILLIS = 200;
    static final List<Integer> IN_FLIGHT = List.of(1, 4, 8);
    static final int DEFAULT_IN_FLIGHT = 4;

    private final Lab lab;
    private final int rows;
    private final int slowRows;
    private final Mirror mirror;
    private final FloorCases floors;

    private Study(Lab lab, int rows, int slowRows) {
        this.lab = lab;
        this.rows = rows;
        this.slowRows = slowRows;
        this.mirror = new Mirror(lab, "product");
        this.floors = new FloorCases(lab, rows);
    }

    /**
     * Does all of it.
     *
     * @param slowRows how many rows those peers get that take one at a time
     */
    static void measure(Lab lab, int rows, int slowRows, int repetitions) throws IOException, SQLException {
        Study study = new Study(lab, rows, slowRows);
        Peers peers = study.warmUp();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            study.repeat(peers);
        }
        for (int repetition = 0; repetition < repetitions; repetition++) {
            study.answeringOtherwise(repetition == 0);
        }
        study.counted();
    }

    /** Starts everyone and has everything done several times, so that programs are compiled and answers rendered. */
    private Peers warmUp() throws IOException, SQLException {
        lab.start(Figures.PRODUCT, "-Xmx256m");
        lab.start(FloorCases.FLOORS, "-Xmx1g");
        Peers peers = Peers.start(lab, mirror, rows, slowRows);
        floors.warmUp();
        mirror.begin(DEFAULT_IN_FLIGHT);
        mirror.sync(Cases.COLD, "full");
        for (int round = 0; round < WarmUp.rounds(rows); round++) {
            floors.warmUp();
            mirror.begin(DEFAULT_IN_FLIGHT);
            mirror.catchUp("full");
            mirror.catchUp("full");
            change(rows / 100);
            mirror.catchUp("full");
            change(rows / 100);
            mirror.catchUp("incremental");
            peers.warmUp();
        }
        return peers;
    }

    private void repeat(Peers peers) throws IOException, SQLException {
        mirror.begin(DEFAULT_IN_FLIGHT);
        requireRows(mirror.sync(Cases.INITIAL, "full"));
        floors.measure(mirror);
        mirror.settle();
        String versions = mirror.rowVersions();
        requireRows(mirror.sync(Cases.UNCHANGED, "full"));
        if (!mirror.rowVersions().equals(versions)) {
            lab.findings().fail("an unchanged run wrote rows");
        }
        peers.measure(mirror);
        change(rows / 100);
        mirror.sync(Cases.ONE_PERCENT, "full");
        change(rows / 100);
        mirror.sync(Cases.INCREMENTAL, "incremental");
        change(rows);
        mirror.sync(Cases.EVERYTHING, "full");
    }

    /** What depends on how the CRM answers; each page has been read that way before. One at a time takes long. */
    private void answeringOtherwise(boolean alsoWaitingForEach) throws IOException, SQLException {
        lab.tellCrm("gzip?off");
        mirror.open(DEFAULT_IN_FLIGHT);
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
            if (inFlight > 1 || alsoWaitingForEach) {
                lab.tellCrm("latency?" + LATENCY_MILLIS);
                mirror.sync(Cases.waiting(LATENCY_MILLIS, inFlight), "full");
                lab.tellCrm("latency?0");
            }
        }
    }

    /** Apart, since what counts them takes time itself. */
    private void counted() throws IOException, SQLException {
        Mirror counted = Mirror.counted(lab, "product");
        counted.begin(DEFAULT_IN_FLIGHT);
        counted.sync(Cases.counted(Cases.INITIAL), "full");
        counted.sync(Cases.counted(Cases.UNCHANGED), "full");
        change(rows / 100);
        counted.sync(Cases.counted(Cases.ONE_PERCENT), "full");
        change(rows);
        counted.sync(Cases.counted(Cases.EVERYTHING), "full");
    }

    private void change(int count) throws IOException {
        lab.tellCrm("change?" + count);
    }

    private void requireRows(Sample sample) {
        if (sample.rows() != rows) {
            lab.findings().fail(sample.name() + ": read " + sample.rows() + " of " + rows + " rows");
        }
    }
}
