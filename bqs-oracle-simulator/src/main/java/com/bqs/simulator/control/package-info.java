/** What a test tells the simulator while it runs, and asks of it. */
@NullMarked
package com.bqs.simulator.control;

import org.jspecify.annotations.NullMarked;
