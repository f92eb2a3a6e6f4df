package com.bqs.sync.engine;

import java.util.Optional;

/** Where a walk's steps come from. Used by one thread. */
interface StepSource {

    /** Reads the next step; absent behind the last. */
    Optional<Step> next();
}
