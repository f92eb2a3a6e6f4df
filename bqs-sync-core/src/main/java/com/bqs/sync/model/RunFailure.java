package com.bqs.sync.model;

import com.bqs.sync.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Why a run did not complete: a stable code and one line that says what to do.
 *
 * @param count the number behind it, where a later run goes by it: rows that the guard kept from removal, rows that a sweep
 *     read where the CRM's total promised more; else null
 */
public record RunFailure(
        ErrorCode code, String message, @Nullable Long count) {

    public RunFailure(ErrorCode code, String message) {
        this(code, message, null);
    }
}
