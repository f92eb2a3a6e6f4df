/** Errors as RFC 9457 problems. */
@NullMarked
package com.bqs.app.http.problem;

import org.jspecify.annotations.NullMarked;
