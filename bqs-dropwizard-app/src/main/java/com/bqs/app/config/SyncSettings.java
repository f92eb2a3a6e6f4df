package com.bqs.app.config;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a run.
 *
 * @param fullEvery an automatic run is full when the last complete full one is older
 * @param overlap re-read behind the watermark
 * @param vanishLimit share from 0 to 1 of the live rows that a sweep may remove
 * @param closedStatuses status codes that mean closed
 * @param lease time after which another process may take over a silent run
 * @param historyRetention age at which history is pruned, null for never
 * @param mapping file that maps columns to attributes, null for the built-in mapping
 */
public record SyncSettings(
        Duration fullEvery,
        Duration overlap,
        BigDecimal vanishLimit,
        Set<String> closedStatuses,
        Duration lease,
        @Nullable Duration historyRetention,
        @Nullable Path mapping) {
    private static final Format<Duration> NOT_ZERO = Formats.duration(Duration.ofSeconds(1), "of at least 1s");

    public SyncSettings {
        closedStatuses = Collections.unmodifiableSet(new LinkedHashSet<>(closedStatuses));
    }

    static SyncSettings read(SettingReader reader, Path workingFolder) {
        return new SyncSettings(
                reader.load(ConfigKey.BQS_FULL_EVERY, NOT_ZERO),
                reader.load(ConfigKey.BQS_OVERLAP, Formats.duration(Duration.ZERO, "of 0s or more")),
                reader.load(ConfigKey.BQS_VANISH_LIMIT, Formats.PERCENTAGE),
                reader.load(ConfigKey.BQS_CLOSED_STATUSES, Formats.CODES),
                reader.load(ConfigKey.BQS_LEASE, Formats.duration(Duration.ofSeconds(2), "of at least 2s")),
                reader.findUnlessOff(ConfigKey.BQS_HISTORY_RETENTION, Formats.orOff(NOT_ZERO))
                        .orElse(null),
                reader.find(ConfigKey.BQS_MAPPING, Folders.fileIn(workingFolder))
                        .orElse(null));
    }
}
