/** The mirror and the run ledger in PostgreSQL 14 to 18, behind one factory: {@link com.bqs.postgres.PostgresMirror}. */
@NullMarked
package com.bqs.postgres;

import org.jspecify.annotations.NullMarked;
