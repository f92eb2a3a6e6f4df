/** What people and programs read of a run: log lines, a progress bar, a summary, JSON. */
@NullMarked
package com.bqs.app.report;

import org.jspecify.annotations.NullMarked;
