/** The seam between HTTP and everything behind it, which may come up later than the HTTP server does. */
@NullMarked
package com.bqs.app.backend;

import org.jspecify.annotations.NullMarked;
