package com.bqs.benchmarks.pipeline;

import java.io.IOException;
import java.sql.SQLException;

/** What it costs among so many rows: reading all, reading a thousand changes, and listing a page. */
final class Growth {

    static final int CHANGES = 1_000;

    private final int rows;
    private final int repetitions;

    Growth(int rows, int repetitions) {
        this.rows = rows;
        this.repetitions = repetitions;
    }

    void measure(Lab lab) throws IOException, SQLException, InterruptedException {
        lab.start(Figures.PRODUCT, "-Xmx256m");
        Mirror mirror = new Mirror(lab, "product");
        warmUp(mirror, lab);
        for (int repetition = 0; repetition < repetitions; repetition++) {
            mirror.begin(Study.DEFAULT_IN_FLIGHT);
            mirror.sync(Cases.among(rows, Cases.INITIAL), "full");
            mirror.settle();
            mirror.sync(Cases.among(rows, Cases.UNCHANGED), "full");
            lab.tellCrm("change?" + CHANGES);
            mirror.sync(Cases.among(rows, Cases.INCREMENTAL_THOUSAND), "incremental");
            lab.tellCrm("change?" + rows / 100);
            mirror.sync(Cases.among(rows, Cases.INCREMENTAL), "incremental");
        }
        ServedProduct.prepare(lab, mirror);
        try (ServedProduct served = ServedProduct.start(lab, mirror, "-Xmx256m")) {
            lab.note(served.list(Cases.among(rows, Cases.LIST)));
        }
    }

    private void warmUp(Mirror mirror, Lab lab) throws IOException, SQLException {
        for (int round = 0; round < WarmUp.rounds(rows); round++) {
            mirror.begin(Study.DEFAULT_IN_FLIGHT);
            mirror.catchUp("full");
            mirror.catchUp("full");
            lab.tellCrm("change?" + CHANGES);
            mirror.catchUp("incremental");
        }
    }
}
