/** Where log lines go, and in which form. */
@NullMarked
package com.bqs.app.logging;

import org.jspecify.annotations.NullMarked;
