/** The product and what it is held against, each run by a {@link com.bqs.benchmarks.contender.Worker} in a process of its own. */
@NullMarked
package com.bqs.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
