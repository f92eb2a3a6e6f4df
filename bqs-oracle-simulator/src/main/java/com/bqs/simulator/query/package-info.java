/** The two grammars of q: query-by-example and rowmatch. */
@NullMarked
package com.bqs.simulator.query;

import org.jspecify.annotations.NullMarked;
