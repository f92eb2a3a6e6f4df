package com.bqs.app.doctor;

/**
 * What one probe found.
 *
 * @param probe its name, as {@code crm.describe}
 * @param evidence what was seen; never a secret
 * @param remedy what to do, in one line; empty where there is nothing to do
 */
public record Finding(String probe, Verdict verdict, String evidence, String remedy) {

    static Finding pass(String probe, String evidence) {
        return new Finding(probe, Verdict.PASS, evidence, "");
    }

    static Finding warn(String probe, String evidence, String remedy) {
        return new Finding(probe, Verdict.WARN, evidence, remedy);
    }

    static Finding fail(String probe, String evidence, String remedy) {
        return new Finding(probe, Verdict.FAIL, evidence, remedy);
    }

    static Finding notAsked(String probe, String after) {
        return warn(probe, "not asked, since " + after + " failed", "correct that first");
    }
}
