package com.bqs.sync.engine;

/** Whether records are met for the first time in a run. */
enum Reading {
    FIRST,
    /** The closing pass: what the run may have read before, and counts only where it has changed. */
    AGAIN
}
