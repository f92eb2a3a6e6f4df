package com.bqs.sync.error;

/** The stable codes of everything that can go wrong, as shown in commands, in the API and in the run ledger. */
public enum ErrorCode {
    /** The CRM does not accept the credentials. */
    ORACLE_AUTH(ErrorCategory.PERMANENT),
    /** The credentials are right, but lack a privilege. */
    ORACLE_FORBIDDEN(ErrorCategory.PERMANENT),
    /** The CRM answered 200 with nothing, where there was or should be something. */
    ORACLE_SCOPE_EMPTY(ErrorCategory.PERMANENT),
    /** The CRM refused the query, in its own words. */
    ORACLE_BAD_QUERY(ErrorCategory.PERMANENT),
    /** The version or the resource does not exist. */
    ORACLE_NOT_FOUND(ErrorCategory.PERMANENT),
    ORACLE_RATE_LIMIT(ErrorCategory.TRANSIENT),
    /** The CRM is down or in maintenance. */
    ORACLE_UNAVAILABLE(ErrorCategory.TRANSIENT),
    ORACLE_TIMEOUT(ErrorCategory.TRANSIENT),
    /** No connection: name, route, TLS or a reset. */
    ORACLE_NETWORK(ErrorCategory.TRANSIENT),
    /** The CRM sent a redirect, which is never followed: credentials don't leave the origin. */
    ORACLE_REDIRECT(ErrorCategory.PERMANENT),
    /** Something that isn't JSON, as a login or proxy page. */
    ORACLE_NOT_JSON(ErrorCategory.PERMANENT),
    /** JSON that contradicts itself or the request, or is cut off. */
    ORACLE_MALFORMED(ErrorCategory.TRANSIENT),
    /** The CRM's schema lacks what the mirror cannot do without. */
    ORACLE_SCHEMA(ErrorCategory.PERMANENT),

    DATABASE_UNAVAILABLE(ErrorCategory.TRANSIENT),
    /** The database does not accept the credentials. */
    DATABASE_AUTH(ErrorCategory.PERMANENT),
    /** The database user lacks a right. */
    DATABASE_FORBIDDEN(ErrorCategory.PERMANENT),
    /** The schema is missing, older or newer than this program. */
    DATABASE_SCHEMA(ErrorCategory.PERMANENT),
    /** The database is full. */
    DATABASE_FULL(ErrorCategory.PERMANENT),
    /** The database failed in another way. */
    DATABASE_FAILED(ErrorCategory.PERMANENT),
    /** The database refuses a record's content. */
    DATABASE_REFUSED_RECORD(ErrorCategory.RECORD),

    CONFIG_INVALID(ErrorCategory.PERMANENT),
    /** The database mirrors another CRM. */
    CONFIG_SOURCE_CHANGED(ErrorCategory.PERMANENT),

    /** A full run would remove more rows than it may. */
    VANISH_GUARD(ErrorCategory.PERMANENT),
    /** So many records can't be mapped that there must be one cause. */
    QUARANTINE_FLOOD(ErrorCategory.PERMANENT),
    /** An incremental run was asked for, but no full run ever completed. */
    NO_WATERMARK(ErrorCategory.PERMANENT),
    /** There is no run with this number. */
    RUN_NOT_FOUND(ErrorCategory.PERMANENT),
    /** The run was not stopped by the guard, so there is nothing to accept. */
    NOTHING_TO_ACCEPT(ErrorCategory.PERMANENT),
    RUN_IN_PROGRESS(ErrorCategory.PERMANENT),
    /** Another process has taken over the run's lease. */
    LEASE_LOST(ErrorCategory.LEASE_LOST),
    /** A fault in this program. */
    INTERNAL(ErrorCategory.PERMANENT);

    private final ErrorCategory category;

    ErrorCode(ErrorCategory category) {
        this.category = category;
    }

    public ErrorCategory category() {
        return category;
    }
}
