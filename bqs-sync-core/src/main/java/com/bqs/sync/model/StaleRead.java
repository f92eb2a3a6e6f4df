package com.bqs.sync.model;

import com.bqs.domain.OptyId;

/**
 * A record that arrived older than what is stored.
 *
 * @param isAnswered whether it has been asked for by id, and the answer was older, too: the next run asks once more
 */
public record StaleRead(OptyId id, boolean isAnswered) {}
