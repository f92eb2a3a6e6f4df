package com.bqs.sync.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest {@code LastUpdateDate} that the CRM shows, and the CRM's clock at that moment.
 *
 * @param newest null where no record carries a stamp
 * @param crmTime the answer's {@code Date} header
 */
public record StampReading(@Nullable Instant newest, Instant crmTime) {}
