package com.bqs.app.report;

/** Whether a person looks at this process's output. */
final class Terminal {
    private Terminal() {}

    static boolean isThere() {
        // From JDK 22 on there may be a console without a terminal; this asks for the one that needs a terminal.
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }
}
