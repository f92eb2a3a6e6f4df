package com.bqs.sync.engine;

import java.util.concurrent.ThreadFactory;

/** Makes threads that keep no program from ending. */
record DaemonThreads(String name) implements ThreadFactory {

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
