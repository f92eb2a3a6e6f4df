/** Looks at everything that can be wrong from outside, and says in a line each what to do. */
@NullMarked
package com.bqs.app.doctor;

import org.jspecify.annotations.NullMarked;
