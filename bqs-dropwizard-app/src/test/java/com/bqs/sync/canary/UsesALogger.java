package com.bqs.sync.canary;

import org.slf4j.Logger;

/** Canary: the core must not log. */
public record UsesALogger(Logger logger) {}
