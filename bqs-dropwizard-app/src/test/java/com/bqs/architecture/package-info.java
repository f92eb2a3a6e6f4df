/** Holds the modules' boundaries; each rule has a canary that must make it fail. */
@NullMarked
package com.bqs.architecture;

import org.jspecify.annotations.NullMarked;
