/** Questions about opportunities as values, and the SQL that asks them. */
@NullMarked
package com.bqs.postgres.query;

import org.jspecify.annotations.NullMarked;
