package com.bqs.app.doctor;

import com.bqs.sync.error.ErrorCode;

/** What to do about a failure, in one line. */
final class Remedies {

    private Remedies() {}

    static String of(ErrorCode code) {
        return switch (code) {
            case ORACLE_AUTH ->
                "correct the settings that are named, which were sent once; if they are right, ask the CRM's administrator"
                        + " whether the account is locked";
            case ORACLE_FORBIDDEN ->
                "ask the CRM's administrator for the privilege to view opportunities over REST, and whether this network"
                        + " may come in (location based access)";
            case ORACLE_NOT_FOUND ->
                "set ORACLE_API_VERSION to one that crm.versions lists, or to latest; where it is right, ask the CRM's"
                        + " administrator for the privilege to view opportunities";
            case ORACLE_BAD_QUERY -> "check ORACLE_FRAMEWORK_VERSION, ORACLE_FINDER and the mapping";
            case ORACLE_REDIRECT -> "set ORACLE_BASE_URL to the pod's own address, past any single sign-on";
            case ORACLE_NOT_JSON ->
                "a login or proxy page answers instead of the CRM: check ORACLE_BASE_URL, and the proxy between here and it";
            case ORACLE_NETWORK ->
                "check the address that is named (host, port, https), its certificate, and the network between here and there";
            case ORACLE_TIMEOUT -> "the CRM is there but does not answer: do as the evidence says, or try again later";
            case ORACLE_RATE_LIMIT -> "the CRM limits requests: wait, and lower ORACLE_CONCURRENCY";
            case ORACLE_UNAVAILABLE -> "the CRM or a gateway before it is down or in maintenance: try again later";
            case ORACLE_MALFORMED ->
                "the answer is cut off or contradicts itself: try again, then tell the CRM's administrator";
            case ORACLE_SCHEMA ->
                "ask the CRM's administrator to expose OptyId and LastUpdateDate to this user, queryable";
            case CONFIG_INVALID -> "correct the file of BQS_MAPPING";
            case DATABASE_AUTH -> "correct user and password in DATABASE_URL";
            case DATABASE_UNAVAILABLE ->
                "start PostgreSQL, or correct host and port in DATABASE_URL; where it hangs, ask who runs it";
            case DATABASE_FORBIDDEN -> "grant what is named, or set BQS_SCHEMA to a schema that the user owns";
            default -> "see the evidence";
        };
    }
}
