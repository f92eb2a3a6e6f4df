package com.bqs.app.page;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@code bqs demo} as people start it, in a process of its own. */
final class DemoProcess implements AutoCloseable {

    private static final String GREETING = "The demo is at ";

    private final Process process;
    private final String address;

    private DemoProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Waits until the first sync is done and the page is served. */
    static DemoProcess start(Path folder, int rows) throws IOException {
        int port = freePort();
        ProcessBuilder demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.bqs.app.Main",
                        "demo",
                        "--rows",
                        Integer.toString(rows),
                        "--port",
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        demo.environment().put("BQS_DATA_DIR", folder.toString());
        Process process = demo.start();
        String greeting = process.inputReader(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(GREETING))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo ended before it served"));
        return new DemoProcess(process, greeting.substring(GREETING.length()).split(" ", 2)[0]);
    }

    String address() {
        return address;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
