package com.bqs.app.demo;

import com.bqs.app.config.ConfigException;
import com.bqs.app.config.ServerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/** Finds out before a long first sync, not after it, that nobody could look at what it brought. */
final class FreePort {
    private FreePort() {}

    static void require(ServerSettings settings) {
        try (ServerSocket probe = new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.bind()))) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new ConfigException(
                    "CONFIG_PORT_IN_USE",
                    List.of("port " + settings.port() + " on " + settings.bind()
                            + " is in use: stop what listens there, or choose another with --port or BQS_PORT"));
        }
    }
}
