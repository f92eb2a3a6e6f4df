import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * {@code java HttpLoad.java URL CLIENTS SECONDS}: asks again and again, each client over a connection of its own, and prints how
 * many answers came and their latencies' p50 and p99 in ms. As plain as can be, since it takes its time from the same cores.
 */
final class HttpLoad implements Callable<long[]> {

    private static final String LENGTH = "content-length: ";

    private final URI uri;
    private final long end;

    private HttpLoad(URI uri, long end) {
        this.uri = uri;
        this.end = end;
    }

    public static void main(String[] args) throws Exception {
        int clients = Integer.parseInt(args[1]);
        long end = System.nanoTime() + Long.parseLong(args[2]) * 1_000_000_000L;
        HttpLoad client = new HttpLoad(URI.create(args[0]), end);
        LongStream.Builder all = LongStream.builder();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            for (Future<long[]> latencies : threads.invokeAll(Collections.nCopies(clients, client))) {
                Arrays.stream(latencies.get()).forEach(all);
            }
        } finally {
            threads.shutdown();
        }
        long[] sorted = all.build().sorted().toArray();
        System.out.printf("%d %.1f %.1f%n", sorted.length, at(sorted, 50), at(sorted, 99));
    }

    @Override
    public long[] call() throws IOException {
        String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        LongStream.Builder latencies = LongStream.builder();
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            InputStream input = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            while (System.nanoTime() < end) {
                long began = System.nanoTime();
                socket.getOutputStream().write(request);
                input.skipNBytes(bodyLength(input));
                latencies.add(System.nanoTime() - began);
            }
        }
        return latencies.build().toArray();
    }

    /** Reads the answer's head. */
    private static long bodyLength(InputStream input) throws IOException {
        String line = line(input);
        if (!line.startsWith("HTTP/1.1 200")) {
            throw new IOException(line);
        }
        long length = 0;
        for (line = line(input); !line.isEmpty(); line = line(input)) {
            if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Long.parseLong(line.substring(LENGTH.length()));
            }
        }
        return length;
    }

    private static String line(InputStream input) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new IOException("the server has closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static double at(long[] sorted, int percentile) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)] / 1e6;
    }
}
