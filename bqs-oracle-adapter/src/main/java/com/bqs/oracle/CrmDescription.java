package com.bqs.oracle;

import com.bqs.sync.error.SyncException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code describe} says, held against the mapping.
 *
 * @param attributes how many it lists
 * @param idQueryable whether queries and orders may name the id
 * @param warnings a line for each column or attribute that it leaves without a source
 * @param obstacle why nothing can be mirrored, {@code ORACLE_SCHEMA} or {@code CONFIG_INVALID}; null where nothing stands in the way
 */
public record CrmDescription(
        int attributes,
        boolean idQueryable,
        List<String> warnings,
        @Nullable SyncException obstacle) {}
