/** The CRM over its REST API: {@link com.bqs.oracle.OracleCrm} is the way in, everything else serves it. */
@NullMarked
package com.bqs.oracle;

import org.jspecify.annotations.NullMarked;
