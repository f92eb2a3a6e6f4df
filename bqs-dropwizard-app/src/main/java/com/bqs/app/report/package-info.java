/** What a person reads of a run: log lines, a progress bar, a summary. */
@NullMarked
package com.bqs.app.report;

import org.jspecify.annotations.NullMarked;
