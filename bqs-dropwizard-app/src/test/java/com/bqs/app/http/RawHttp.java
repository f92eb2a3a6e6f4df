package com.bqs.app.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP without the courtesies of a client, which would not send a wrong Host. */
final class RawHttp {

    private RawHttp() {}

    /** Everything that the server answers to this request until it closes the connection. */
    static String exchange(URI server, String requestLine, String... headers) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request = requestLine + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
