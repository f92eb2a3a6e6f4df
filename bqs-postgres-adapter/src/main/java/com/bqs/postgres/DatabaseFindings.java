package com.bqs.postgres;

import org.jspecify.annotations.Nullable;

/**
 * What a database tells of itself and of this user's rights in it.
 *
 * @param version as {@code 17.2}
 * @param majorVersion as {@code 17}
 * @param encoding of the database, as {@code UTF8}
 * @param readOnly whether nothing can be written, as on a standby
 * @param bytes the size of the whole database
 * @param schemaExists whether the mirror's schema is there
 * @param mayCreateSchema whether the user may make one
 * @param mayCreateTables whether the user may make tables in it, where it is there
 * @param lockedTables tables of the mirror that the user may not write, as text; empty for none
 * @param source the CRM that is mirrored here; null before the first run
 */
public record DatabaseFindings(
        String version,
        int majorVersion,
        String encoding,
        String user,
        boolean readOnly,
        long bytes,
        boolean schemaExists,
        boolean mayCreateSchema,
        boolean mayCreateTables,
        String lockedTables,
        @Nullable String source) {}
