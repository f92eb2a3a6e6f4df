/** Starts the program and maps how it ends to an exit code. */
@NullMarked
package com.bqs.app;

import org.jspecify.annotations.NullMarked;
