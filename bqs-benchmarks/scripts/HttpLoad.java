import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ConcurrentLinkedQueue;

/** {@code java HttpLoad.java URL CLIENTS SECONDS}: asks again and again, and prints the latencies' p50 and p99 in ms. */
final class HttpLoad {

    private HttpLoad() {}

    public static void main(String[] args) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(args[0])).build();
        int clients = Integer.parseInt(args[1]);
        long end = System.nanoTime() + Long.parseLong(args[2]) * 1_000_000_000L;
        ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
        Thread[] threads = new Thread[clients];
        for (int i = 0; i < clients; i++) {
            threads[i] = new Thread(() -> ask(request, end, latencies));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf("%d requests, p50 %.1f, p99 %.1f%n", sorted.length, at(sorted, 50), at(sorted, 99));
    }

    private static void ask(HttpRequest request, long end, ConcurrentLinkedQueue<Long> latencies) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        while (System.nanoTime() < end) {
            long began = System.nanoTime();
            try {
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.statusCode() + " " + new String(answer.body()));
                }
            } catch (Exception e) {
                e.printStackTrace();
                System.exit(1);
            }
            latencies.add(System.nanoTime() - began);
        }
    }

    private static double at(long[] sorted, int percentile) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)] / 1e6;
    }
}
