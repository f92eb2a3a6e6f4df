package com.bqs.app.config;

import org.jspecify.annotations.Nullable;

/**
 * How the product is served over HTTP.
 *
 * @param bind a loopback address
 * @param port 0 takes any free one
 * @param rateLimit requests per second and client address, null for no limit
 */
public record ServerSettings(
        String bind, int port, @Nullable Integer rateLimit) {
    static ServerSettings read(SettingReader reader) {
        reader.load(ConfigKey.BQS_AUTH, Formats.NO_AUTHENTICATION);
        return new ServerSettings(
                reader.load(ConfigKey.BQS_BIND, Formats.LOOPBACK_ADDRESS),
                reader.load(ConfigKey.BQS_PORT, Formats.between(0, 65_535)),
                reader.findUnlessOff(ConfigKey.BQS_RATE_LIMIT, Formats.orOff(Formats.between(1, 1_000_000)))
                        .orElse(null));
    }
}
