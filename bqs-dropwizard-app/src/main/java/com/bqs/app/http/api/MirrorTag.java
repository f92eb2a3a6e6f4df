package com.bqs.app.http.api;

import com.bqs.postgres.OpportunityReader;
import jakarta.ws.rs.core.EntityTag;
import java.util.UUID;

/**
 * The tag of what is streamed from the mirror. It is weak, since a run may write while an answer is on its way; whoever holds
 * one that the mirror has outgrown gets a whole answer. Another process, which may show rows otherwise, has other tags.
 */
final class MirrorTag {

    private static final String PROCESS = UUID.randomUUID().toString();

    private MirrorTag() {}

    /** To be asked for before the first row is read. */
    static EntityTag now(OpportunityReader opportunities) {
        return new EntityTag(PROCESS + "-" + opportunities.version(), true);
    }
}
