package com.bqs.oracle;

import com.bqs.sync.error.ErrorCategory;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failed attempt, with what retrying needs to know of it. */
final class CallFailure extends SyncException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable Duration retryAfter;
    private final boolean likelyToStay;

    CallFailure(ErrorCode code, String message) {
        this(code, message, null);
    }

    CallFailure(ErrorCode code, String message, @Nullable Throwable cause) {
        this(code, message, cause, 0, null, false);
    }

    private CallFailure(
            ErrorCode code,
            String message,
            @Nullable Throwable cause,
            int status,
            @Nullable Duration retryAfter,
            boolean likelyToStay) {
        super(code, message, cause);
        this.status = status;
        this.retryAfter = retryAfter;
        this.likelyToStay = likelyToStay;
    }

    static CallFailure answered(ErrorCode code, String message, int status, @Nullable Duration retryAfter) {
        return new CallFailure(code, message, null, status, retryAfter, false);
    }

    /** A failure that may pass, but seldom does: an unknown host, a certificate that nobody trusts. */
    static CallFailure likelyToStay(ErrorCode code, String message, Throwable cause) {
        return new CallFailure(code, message, cause, 0, null, true);
    }

    /** Any failure, seen as one of an attempt. */
    static CallFailure of(SyncException failure) {
        return failure instanceof CallFailure known
                ? known
                : new CallFailure(failure.code(), failure.getMessage(), failure);
    }

    boolean isUnauthorized() {
        return status == 401;
    }

    boolean isServerError() {
        return status >= 500;
    }

    boolean isTransient() {
        return category() == ErrorCategory.TRANSIENT;
    }

    boolean isLikelyToStay() {
        return likelyToStay;
    }

    /** How long the CRM asked to wait. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
