package com.bqs.app.canary;

import com.bqs.sync.engine.RunPlan;

/** Canary: the engine is reached through com.bqs.sync alone. */
public record UsesTheEngine(RunPlan plan) {}
