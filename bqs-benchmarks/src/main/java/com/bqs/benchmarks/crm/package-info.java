/** A CRM that costs next to nothing to ask, so that what is measured is who asks. */
@NullMarked
package com.bqs.benchmarks.crm;

import org.jspecify.annotations.NullMarked;
