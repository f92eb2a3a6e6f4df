package com.bqs.simulator.canary;

import com.bqs.domain.OptyId;

/** Canary: the simulator knows no other module. */
public record UsesTheDomain(OptyId id) {}
