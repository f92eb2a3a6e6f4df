/** How a run can fail: one exception, a stable code, and a category that says what is safe to do next. */
@NullMarked
package com.bqs.sync.error;

import org.jspecify.annotations.NullMarked;
