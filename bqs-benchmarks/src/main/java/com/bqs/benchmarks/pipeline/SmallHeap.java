package com.bqs.benchmarks.pipeline;

import com.bqs.benchmarks.contender.Task;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** First runs in little memory: of the whole application, and of core and adapters alone, which have done one before. */
final class SmallHeap {

    static final String APPLICATION = "initial; serve with -Xmx128m";
    static final String USUAL_APPLICATION = "initial; serve with -Xmx256m";
    static final String CORE = "initial; core and adapters with -Xmx64m";

    private SmallHeap() {}

    static void measure(Lab lab) throws IOException, SQLException, InterruptedException {
        serve(lab, USUAL_APPLICATION, "-Xmx256m"); // renders the pages
        lab.note(serve(lab, USUAL_APPLICATION, "-Xmx256m"));
        lab.note(serve(lab, APPLICATION, "-Xmx128m"));
        lab.start("core", "-Xmx64m", ClassPaths.core(), "core");
        Task sync = new Task(
                "sync",
                Map.of("crm", lab.origin().toString(), "database", lab.server().address("core")));
        lab.server().recreate("core");
        lab.perform("core", sync);
        lab.server().recreate("core");
        lab.measure(CORE, "core", sync);
    }

    /** Each is the first run of its process, which has no other first run. */
    private static Sample serve(Lab lab, String name, String heap)
            throws IOException, SQLException, InterruptedException {
        lab.server().recreate("product");
        try (ServedProduct served = ServedProduct.start(lab, new Mirror(lab, "product"), heap)) {
            return served.sync(name);
        }
    }
}
