/** The one place that puts the parts together, by hand, and that takes them apart again in the right order. */
@NullMarked
package com.bqs.app.wiring;

import org.jspecify.annotations.NullMarked;
