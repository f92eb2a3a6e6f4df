package com.bqs.app.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.util.Locale;

/** The machine as far as it matters for starting PostgreSQL. */
final class Platform {
    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private Platform() {}

    /** PostgreSQL refuses to run as root. */
    static boolean isRoot() {
        return File.separatorChar == '/' && new UnixSystem().getUid() == 0;
    }

    static boolean isWindows() {
        return SYSTEM.startsWith("windows");
    }

    /** As the archives of the server are named, such as {@code linux-x86_64}. */
    static String name() {
        String system = isWindows() ? "windows" : SYSTEM.startsWith("mac") ? "darwin" : "linux";
        String processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        return system + "-" + processor;
    }
}
