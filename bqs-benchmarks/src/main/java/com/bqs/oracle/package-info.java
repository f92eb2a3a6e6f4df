/** Benchmarks of what the adapter keeps to itself. */
@NullMarked
package com.bqs.oracle;

import org.jspecify.annotations.NullMarked;
