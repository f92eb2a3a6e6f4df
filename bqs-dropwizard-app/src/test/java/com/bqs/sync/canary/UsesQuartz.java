package com.bqs.sync.canary;

import org.quartz.Scheduler;

/** Canary: only the app schedules. */
public record UsesQuartz(Scheduler scheduler) {}
