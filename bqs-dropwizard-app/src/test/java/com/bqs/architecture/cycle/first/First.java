package com.bqs.architecture.cycle.first;

import com.bqs.architecture.cycle.second.Second;

/** Canary: half of a cycle. */
public record First(Second second) {}
