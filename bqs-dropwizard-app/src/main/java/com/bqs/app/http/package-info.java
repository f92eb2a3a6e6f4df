/** The HTTP server: one listener, what guards it, and the files it serves. */
@NullMarked
package com.bqs.app.http;

import org.jspecify.annotations.NullMarked;
