package com.bqs.benchmarks.contender;

import com.bqs.domain.OptyId;
import com.bqs.oracle.AttributeMapping;
import com.bqs.oracle.CrmCallListener;
import com.bqs.oracle.OracleCredentials;
import com.bqs.oracle.OracleCrm;
import com.bqs.oracle.OracleCrmSettings;
import com.bqs.sync.engine.PageFingerprints;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import com.bqs.sync.port.OracleCrmPort;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the product does before it looks at the database: its adapter fetches, decodes and maps every page, its core makes the
 * fingerprints. Ranges are those of its runs.
 */
final class OwnReading {

    private static final int RANGES = 4;

    private OwnReading() {}

    static long of(Task task) throws IOException, InterruptedException {
        OracleCrmPort crm = OracleCrm.connectTo(
                OracleCrmSettings.of(task.crm(), OracleCredentials.basic("demo", "demo")),
                AttributeMapping.BUILT_IN,
                CrmCallListener.NONE,
                InstantSource.system());
        crm.connect();
        ExecutorService readers = Executors.newFixedThreadPool(task.number("threads"));
        try {
            List<Future<Long>> ranges = new ArrayList<>();
            for (Listing range : ranges(crm)) {
                ranges.add(readers.submit(() -> read(crm, range)));
            }
            long rows = 0;
            for (Future<Long> range : ranges) {
                rows += range.get();
            }
            return rows;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            readers.shutdown();
        }
    }

    private static List<Listing> ranges(OracleCrmPort crm) {
        Listing all = Listing.upTo(crm.fetchGreatestId().orElseThrow());
        long records = crm.fetchTotal(all).orElseThrow();
        List<Listing> ranges = new ArrayList<>();
        Listing rest = all;
        for (long range = 1; range < RANGES; range++) {
            OptyId boundary = crm.fetchIdAt(all, range * records / RANGES).orElseThrow();
            ranges.add(rest.endingAt(boundary));
            rest = rest.after(boundary);
        }
        ranges.add(rest);
        return ranges;
    }

    private static long read(OracleCrmPort crm, Listing range) {
        PageFingerprints fingerprints = new PageFingerprints();
        long rows = 0;
        Listing rest = range;
        while (!rest.isExhausted()) {
            Page page = crm.fetchPage(rest);
            if (page.isEmpty()) {
                break;
            }
            rows += fingerprints.take(page);
            rest = page.remainder();
        }
        return rows;
    }
}
