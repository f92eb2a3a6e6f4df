package com.bqs.benchmarks.pipeline;

import com.bqs.benchmarks.contender.Task;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** First runs in little memory: of the whole application, and of core and adapters alone. */
final class SmallHeap {

    static final String APPLICATION = "initial; serve with -Xmx128m";
    static final String CORE = "initial; core and adapters with -Xmx64m";

    private SmallHeap() {}

    static void measure(Lab lab) throws IOException, SQLException, InterruptedException {
        serve(lab); // renders the pages
        lab.note(serve(lab));
        lab.server().recreate("core");
        lab.start("core", "-Xmx64m");
        lab.measure(
                CORE,
                "core",
                new Task(
                        "sync",
                        Map.of(
                                "crm", lab.origin().toString(),
                                "database", lab.server().address("core"))));
    }

    private static Sample serve(Lab lab) throws IOException, SQLException, InterruptedException {
        lab.server().recreate("product");
        try (ServedProduct served = ServedProduct.start(lab, new Mirror(lab, "product"), "-Xmx128m")) {
            return served.sync(APPLICATION);
        }
    }
}
