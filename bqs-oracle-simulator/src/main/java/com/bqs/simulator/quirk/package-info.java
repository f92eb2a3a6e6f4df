/** The ways in which pods differ, as switches. */
@NullMarked
package com.bqs.simulator.quirk;

import org.jspecify.annotations.NullMarked;
