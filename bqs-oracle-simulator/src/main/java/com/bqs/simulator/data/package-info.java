/** What the simulated CRM holds: its attributes, its rows, how they are made up and how they change. */
@NullMarked
package com.bqs.simulator.data;

import org.jspecify.annotations.NullMarked;
