/** The command line: parses, calls the rest, renders. */
@NullMarked
package com.bqs.app.cli;

import org.jspecify.annotations.NullMarked;
