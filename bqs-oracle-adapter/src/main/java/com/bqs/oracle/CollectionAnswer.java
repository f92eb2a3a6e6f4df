package com.bqs.oracle;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds a collection's records.
 *
 * @param items how many records there were
 * @param hasMore false also where the CRM does not say
 * @param limit the most records that the server gives at once; 0 where it does not say
 * @param totalResults null where it was not asked for or not given
 */
record CollectionAnswer(
        int items, boolean hasMore, int limit, @Nullable Long totalResults) {}
