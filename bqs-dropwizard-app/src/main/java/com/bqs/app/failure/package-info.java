/** Failures that a person can act on, as opposed to bugs. */
@NullMarked
package com.bqs.app.failure;

import org.jspecify.annotations.NullMarked;
