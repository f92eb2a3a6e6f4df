/** Measures whole runs; nothing here is part of the product. */
@NullMarked
package com.bqs.benchmarks;

import org.jspecify.annotations.NullMarked;
