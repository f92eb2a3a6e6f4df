package com.bqs.app.config;

import java.time.Duration;

/**
 * How the CRM is read.
 *
 * @param pageSize rows asked for per page; the server may give fewer
 * @param concurrency pages in flight
 * @param timeout for one request
 */
public record OracleReading(int pageSize, int concurrency, Duration timeout) {
    static OracleReading read(SettingReader reader) {
        return new OracleReading(
                reader.load(ConfigKey.ORACLE_PAGE_SIZE, Formats.between(1, 10_000)),
                reader.load(ConfigKey.ORACLE_CONCURRENCY, Formats.between(1, 64)),
                reader.load(ConfigKey.ORACLE_TIMEOUT, Formats.duration(Duration.ofSeconds(1), "of at least 1s")));
    }
}
