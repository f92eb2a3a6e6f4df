package com.bqs.oracle;

import java.util.List;

/** The ways in which Oracle shows a user opportunities; a scope that is too narrow looks like an empty CRM. */
public final class Scopes {

    /**
     * Finders to try, the widest first. Pods differ in whether they want the value quoted: one showed 113 of 12,702 rows
     * without quotes, and all with.
     */
    public static final List<String> FINDERS = List.of(
            "MyOpportunitiesFinder;RecordSet=ALLOPTIES",
            "MyOpportunitiesFinder;RecordSet='ALLOPTIES'",
            "MyOpportunitiesFinder;RecordSet=MYOPTIES",
            "MyOpportunitiesFinder");

    /** What to ask for where no scope shows enough. */
    public static final String ASK_FOR_ROWS =
            "ask the CRM's administrator to let this user view all opportunities (data security: Opportunity, all"
                    + " records, as the Sales Administrator role has it)";

    private Scopes() {}

    /** Whether a finder shows the user's own records only. */
    public static boolean isOwnOnly(String finder) {
        return finder.endsWith("=MYOPTIES");
    }
}
