/** The bundled PostgreSQL server: one per data folder, shared by the processes that use it. */
@NullMarked
package com.bqs.app.embedded;

import org.jspecify.annotations.NullMarked;
