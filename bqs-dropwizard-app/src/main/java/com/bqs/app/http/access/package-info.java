/** What each endpoint lets its caller do. */
@NullMarked
package com.bqs.app.http.access;

import org.jspecify.annotations.NullMarked;
