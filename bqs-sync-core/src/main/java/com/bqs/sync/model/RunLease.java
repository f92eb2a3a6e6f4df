package com.bqs.sync.model;

import java.time.Duration;

/**
 * The right to write the mirror. A run holds it; every write names its token and is refused once another process has
 * taken over.
 *
 * @param token the fencing token, greater than every earlier one
 * @param timeToLive how long the lease lives unless it is renewed, by the database's clock
 */
public record RunLease(RunId run, long token, Duration timeToLive) {}
