/** The JSON API: parses, calls what is behind, renders. */
@NullMarked
package com.bqs.app.http.api;

import org.jspecify.annotations.NullMarked;
