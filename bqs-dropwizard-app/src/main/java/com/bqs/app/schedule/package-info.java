/** The nightly run: Quartz over the mirror's own database, so that any number of replicas fire one run. */
@NullMarked
package com.bqs.app.schedule;

import org.jspecify.annotations.NullMarked;
