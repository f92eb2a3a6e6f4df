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
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Names what went wrong below HTTP, and in answers that could not be read. */
final class TransportFailures {

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
                    call + " failed: no such host. Check ORACLE_BASE_URL and this machine's DNS.",
                    failure);
        }
        if (failure instanceof SSLHandshakeException || failure instanceof SSLPeerUnverifiedException) {
            return CallFailure.likelyToStay(
                    ErrorCode.ORACLE_NETWORK,
                    call + " failed: no trusted TLS connection (" + firstLine(failure)
                            + "). Check ORACLE_BASE_URL and the JVM's trust store.",
                    failure);
        }
        return new CallFailure(
                ErrorCode.ORACLE_NETWORK,
                call + " failed: no connection, or it broke (" + firstLine(failure)
                        + "). Check the network between here and the CRM.",
                failure);
    }

    SyncException timedOut(String call, Throwable cause) {
        return new CallFailure(
                ErrorCode.ORACLE_TIMEOUT,
                call + " was not answered within " + timeout.toMillis()
                        + " ms: raise ORACLE_TIMEOUT or lower ORACLE_PAGE_SIZE.",
                cause);
    }

    /** Jackson adds lines that quote the source. */
    private static String firstLine(IOException failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
