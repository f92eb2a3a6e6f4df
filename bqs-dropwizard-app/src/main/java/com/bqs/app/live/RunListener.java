package com.bqs.app.live;

/** Hears of runs. What it is told it must take at once, whatever becomes of it: a run waits for the answer. */
public interface RunListener {

    void hear(RunEvent event);

    /** Nothing has happened for a while. */
    void stillThere();

    /** Nothing is told any more. */
    void end();
}
