package com.bqs.app.metrics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a mirror stands.
 *
 * @param watermark by the CRM's clock; null before the first complete run
 * @param quarantined records set aside
 */
public record MirrorFigures(@Nullable Instant watermark, long quarantined) {}
