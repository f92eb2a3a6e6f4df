package com.bqs.sync.model;

import com.bqs.sync.error.ErrorCode;

/** Why a run did not complete: a stable code and one line that says what to do. */
public record RunFailure(ErrorCode code, String message) {}
