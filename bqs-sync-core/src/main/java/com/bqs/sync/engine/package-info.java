/** How a run works: reading by key, reconciling, applying in batches. Nothing here is for other packages. */
@NullMarked
package com.bqs.sync.engine;

import org.jspecify.annotations.NullMarked;
