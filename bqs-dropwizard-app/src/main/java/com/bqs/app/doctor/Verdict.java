package com.bqs.app.doctor;

import java.util.Locale;

/** How a probe ends. */
public enum Verdict {
    PASS,
    /** Works, but a person should know. */
    WARN,
    FAIL;

    /** As reports write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
