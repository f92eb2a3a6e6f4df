package com.bqs.app.config;

/** One {@code name = value} as a source gave it, before anything is known about it. */
record RawSetting(String name, String value, Origin origin) {
    @Override
    public String toString() {
        return name + " (" + origin + ")";
    }
}
