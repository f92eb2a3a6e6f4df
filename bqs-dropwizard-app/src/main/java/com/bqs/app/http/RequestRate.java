package com.bqs.app.http;

import com.bqs.app.http.problem.Problem;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.eclipse.jetty.util.Callback;

/**
 * So many requests per second from one address, ten times that in a burst, and 429 beyond. Who is asked whether we live is
 * not counted: a busy client must not look like a dead server.
 */
final class RequestRate {

    private static final int BURST = 10;
    private static final int MAX_ADDRESSES = 10_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);
    private static final int RETRY_AFTER_SECONDS = 1;

    private RequestRate() {}

    /** @param perSecond of one address; the connection's, not one that a header claims */
    static Handler limiting(Handler next, int perSecond) {
        // The drop that fills a bucket is refused already.
        int bucket = BURST * perSecond + 1;
        DoSHandler.Tracker.Factory buckets =
                new DoSHandler.LeakingBucketTrackerFactory(perSecond, bucket, FORGOTTEN_AFTER);
        DoSHandler limit = new DoSHandler(
                next, DoSHandler.ID_FROM_REMOTE_ADDRESS, buckets, RequestRate::refuse, MAX_ADDRESSES, true);
        limit.excludePath("/health/*");
        return limit;
    }

    private static boolean refuse(Request request, Response response, Callback callback) {
        Problem problem = Problem.of(
                        429,
                        "RATE_LIMIT",
                        "Too many requests from this address: send fewer, or set BQS_RATE_LIMIT higher or to off.")
                .retryAfter(RETRY_AFTER_SECONDS);
        ProblemErrorHandler.write(request, response, problem, callback);
        return true;
    }
}
