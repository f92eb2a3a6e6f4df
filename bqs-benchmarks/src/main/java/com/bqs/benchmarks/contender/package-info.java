/** What everything that is measured side by side has in common: its task, and the line that it answers with. */
@NullMarked
package com.bqs.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
