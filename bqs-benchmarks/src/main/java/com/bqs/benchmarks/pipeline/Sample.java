package com.bqs.benchmarks.pipeline;

import java.util.Locale;

/**
 * One case, done once.
 *
 * @param name the case
 * @param contender who did it
 * @param cost what it took apart from time
 */
record Sample(String name, String contender, long rows, double seconds, Cost cost) {

    static final String CSV_HEADER =
            "case,contender,rows,seconds,cpu_contender,cpu_postgres,cpu_crm,wal_bytes,commits,round_trips,peak_mb";

    /**
     * CPU in seconds, by process; the bytes of write-ahead log; the database's commits; the round trips to it, 0 where they are
     * not counted; the contender's peak of resident memory.
     */
    record Cost(
            double cpuContender,
            double cpuPostgres,
            double cpuCrm,
            long walBytes,
            long commits,
            long roundTrips,
            long peakMegabytes) {

        static Cost ofProcess(double cpu, long peakMegabytes) {
            return new Cost(cpu, 0, 0, 0, 0, 0, peakMegabytes);
        }
    }

    double rate() {
        return rows / seconds;
    }

    /** Seconds for each million rows, so that cases of different sizes compare. */
    double secondsPerMillion() {
        return seconds / rows * 1_000_000;
    }

    String csv() {
        return String.format(
                Locale.ROOT,
                "\"%s\",\"%s\",%d,%.3f,%.2f,%.2f,%.2f,%d,%d,%d,%d",
                name,
                contender,
                rows,
                seconds,
                cost.cpuContender,
                cost.cpuPostgres,
                cost.cpuCrm,
                cost.walBytes,
                cost.commits,
                cost.roundTrips,
                cost.peakMegabytes);
    }
}
