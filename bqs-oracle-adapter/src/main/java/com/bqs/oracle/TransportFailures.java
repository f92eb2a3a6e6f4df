package com.bqs.oracle;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import feign.FeignException;
import feign.RetryableException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Names what went wrong below HTTP, and in answers that could not be read. */
final class TransportFailures {

    private static final Duration SHORT = Duration.ofSeconds(10);

    private final Duration timeout;

    TransportFailures(Duration timeout) {
        this.timeout = timeout;
    }

    /** What Feign's exception stands for. Feign's own is dropped: it holds the request with its credentials. */
    SyncException of(FeignException failure) {
        String call = CallText.of(failure.request());
        Throwable cause = failure.getCause();
        if (cause instanceof SyncException known) {
            return known;
        }
        if (cause instanceof IOException io) {
            return failure instanceof RetryableException ? whileAsking(call, io) : whileReading(call, io);
        }
        return new CallFailure(
                ErrorCode.ORACLE_MALFORMED,
                call + " gave an answer that could not be read: " + failure.status(),
                cause);
    }

    /** A failure to read a body that had begun to arrive. */
    SyncException whileReading(String call, IOException failure) {
        if (failure instanceof SocketException || failure instanceof SSLException) {
            return whileAsking(call, failure);
        }
        if (failure instanceof SocketTimeoutException) {
            return timedOut(call, failure);
        }
        return new CallFailure(
                ErrorCode.ORACLE_MALFORMED,
                call + " gave an answer that is broken, cut off or too large (" + firstLine(failure)
                        + "); nothing of it was used. If it goes on, lower ORACLE_PAGE_SIZE or tell the CRM's administrator.",
                failure);
    }

    private SyncException whileAsking(String call, IOException failure) {
        if (failure instanceof SocketTimeoutException) {
            return timedOut(call, failure);
        }
        if (failure instanceof UnknownHostException) {
            return CallFailure.likelyToStay(
                    ErrorCode.ORACLE_NETWORK,
                    call + " failed: no such host. Check " + address(call) + " and this machine's DNS.",
                    failure);
        }
        if (failure instanceof SSLException || isForAnotherHost(failure)) {
            return CallFailure.likelyToStay(
                    ErrorCode.ORACLE_NETWORK,
                    call + " failed: no trusted TLS connection to " + address(call) + ", " + TlsFailure.explain(failure)
                            + ".",
                    failure);
        }
        return new CallFailure(
                ErrorCode.ORACLE_NETWORK,
                call + " failed: no connection, or it broke (" + firstLine(failure) + "). Check " + address(call)
                        + " (host and port) and the network between here and there.",
                failure);
    }

    SyncException timedOut(String call, Throwable cause) {
        return new CallFailure(
                ErrorCode.ORACLE_TIMEOUT,
                call + " was not answered within " + timeout.toMillis() + " ms: " + adviceOnTime(call) + ".",
                cause);
    }

    /** How {@code HttpsURLConnection} reports a certificate's wrong name. */
    private static boolean isForAnotherHost(IOException failure) {
        return String.valueOf(failure.getMessage()).startsWith("HTTPS hostname wrong");
    }

    /** Tokens are the only thing that is asked for by POST. */
    private static String address(String call) {
        return call.startsWith("POST ") ? "ORACLE_TOKEN_URL" : "ORACLE_BASE_URL";
    }

    /** Only a page is large enough for its size to matter, and only a short limit is likely to be the fault. */
    private String adviceOnTime(String call) {
        if (call.endsWith("/opportunities") || call.endsWith("'page'")) {
            return "lower ORACLE_PAGE_SIZE or raise ORACLE_TIMEOUT";
        }
        return timeout.compareTo(SHORT) < 0
                ? "raise ORACLE_TIMEOUT"
                : "the CRM or something before it hangs, so try again later, or ask the CRM's administrator";
    }

    /** Jackson adds lines that quote the source. */
    private static String firstLine(IOException failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
