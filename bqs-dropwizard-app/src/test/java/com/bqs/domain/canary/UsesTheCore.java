package com.bqs.domain.canary;

import com.bqs.sync.model.RunId;

/** Canary: the domain must not know the core. */
public record UsesTheCore(RunId run) {}
