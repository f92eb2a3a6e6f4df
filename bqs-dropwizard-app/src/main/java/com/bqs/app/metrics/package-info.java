/** Figures of the running program, for Prometheus. */
@NullMarked
package com.bqs.app.metrics;

import org.jspecify.annotations.NullMarked;
