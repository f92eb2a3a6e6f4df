package com.bqs.app.doctor;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the CRM one question after another, and notes what each answer or failure means. It asks no more behind a failure after
 * which nothing else would be answered. Used once, by one thread.
 */
final class Inquiry {

    /** Longer than any call of the probe itself, so that its own failure is heard. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    /** After these nothing else would be answered either, and a wrong password must not be sent again. */
    private static final Set<ErrorCode> HOPELESS = EnumSet.of(
            ErrorCode.ORACLE_AUTH,
            ErrorCode.ORACLE_NETWORK,
            ErrorCode.ORACLE_TIMEOUT,
            ErrorCode.ORACLE_REDIRECT,
            ErrorCode.ORACLE_RATE_LIMIT,
            ErrorCode.ORACLE_NOT_JSON);

    private static final List<String> PROBES = List.of(
            "crm.dns",
            "crm.connection",
            "crm.versions",
            "crm.authentication",
            "crm.describe",
            "crm.mapping",
            "crm.key",
            "crm.scope",
            "crm.page",
            "crm.clock",
            "crm.duration");

    private final Deadline deadline;
    private final Duration callLimit;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable String hopelessAfter;

    Inquiry(Deadline deadline, Duration callLimit) {
        this.deadline = deadline;
        this.callLimit = callLimit;
    }

    /** Whether another question may be answered. */
    boolean isHopeful() {
        return hopelessAfter == null;
    }

    /** Asks, where there is hope, and notes what the answer or the failure means; null where there is no answer. */
    <T> @Nullable T ask(String name, Supplier<T> question, Function<T, Finding> judge) {
        if (!isHopeful()) {
            return null;
        }
        try {
            T answer = deadline.within(callLimit.plus(MARGIN), question);
            note(judge.apply(answer));
            return answer;
        } catch (TimeoutException e) {
            hopelessAfter = name;
            note(Finding.fail(
                    name,
                    "no answer within " + callLimit.toSeconds() + " s, or none was left of the doctor's time",
                    Remedies.of(ErrorCode.ORACLE_TIMEOUT)));
        } catch (SyncException e) {
            noteFailure(name, e);
        }
        return null;
    }

    /**
     * Asks, and leaves it to the caller what a failure means.
     *
     * @throws SyncException as the question does, or {@code ORACLE_TIMEOUT}
     */
    <T> T tryToAsk(Supplier<T> question) {
        try {
            return deadline.within(callLimit.plus(MARGIN), question);
        } catch (TimeoutException e) {
            throw new SyncException(ErrorCode.ORACLE_TIMEOUT, "not answered in time", e);
        }
    }

    void note(Finding finding) {
        findings.add(finding);
    }

    void noteFailure(String name, SyncException failure) {
        ErrorCode code = failure.code();
        boolean hopeless = HOPELESS.contains(code) || name.equals("crm.describe") || name.equals("crm.mapping");
        String probed = code == ErrorCode.ORACLE_AUTH ? "crm.authentication" : name;
        if (hopeless) {
            hopelessAfter = probed;
        }
        String evidence = code + ": " + failure.getMessage();
        // A pod may keep its list of versions to itself.
        note(
                name.equals("crm.versions") && !hopeless
                        ? Finding.warn(name, evidence, "none, where crm.describe passes")
                        : Finding.fail(probed, evidence, Remedies.of(code)));
    }

    /** What was found of every probe; of those that were not made, why. */
    List<Finding> conclude() {
        String after = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .map(Finding::probe)
                .findFirst()
                .orElse("crm.versions");
        for (String name : PROBES) {
            if (findings.stream().noneMatch(finding -> finding.probe().equals(name))) {
                note(Finding.notAsked(name, after));
            }
        }
        return List.copyOf(findings);
    }
}
