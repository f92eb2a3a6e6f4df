/** Benchmarks of what the engine keeps to itself. */
@NullMarked
package com.bqs.sync.engine;

import org.jspecify.annotations.NullMarked;
