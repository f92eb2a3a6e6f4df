package com.bqs.sync.engine;

/** Why records are read, which decides how they count. */
enum Reading {
    /** A run's walk: every record counts. */
    FIRST,
    /** Asked for by id: every record counts, but many failures say nothing of a common cause. */
    SELECTED,
    /** The closing pass, a confirmation, a stale read: a record counts only where it has changed. */
    AGAIN
}
