package com.bqs.app.doctor;

import com.bqs.app.config.OracleSettings;
import com.bqs.oracle.CrmDescription;
import com.bqs.oracle.CrmSighting;
import com.bqs.oracle.CrmVersions;
import com.bqs.oracle.OracleCrmProbe;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The probes of the CRM, in the order in which one depends on the other. Used once, by one thread. */
final class CrmExamination {

    /** Longer than any call of the probe itself, so that its own failure is heard. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

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

    private final OracleSettings settings;
    private final OracleCrmProbe probe;
    private final InstantSource clock;
    private final Deadline deadline;
    private final Duration callLimit;
    private final List<Finding> findings = new ArrayList<>();
    private boolean idQueryable = true;
    private @Nullable String hopelessAfter;

    CrmExamination(
            OracleSettings settings, OracleCrmProbe probe, InstantSource clock, Deadline deadline, Duration callLimit) {
        this.settings = settings;
        this.probe = probe;
        this.clock = clock;
        this.deadline = deadline;
        this.callLimit = callLimit;
    }

    List<Finding> examine() {
        ask(
                "crm.dns",
                probe::resolve,
                found -> Finding.pass("crm.dns", settings.origin().getHost() + " is " + String.join(", ", found)));
        ask("crm.connection", probe::connect, found -> Finding.pass("crm.connection", found));
        authenticate();
        describe();
        CrmSighting seen =
                new ScopeExamination(settings, probe, this::look, findings).examine(hopelessAfter == null, idQueryable);
        if (seen != null) {
            measure(seen);
            clockOf(seen);
        }
        addMissing();
        return List.copyOf(findings);
    }

    private void authenticate() {
        CrmVersions listed = ask("crm.versions", probe::versions, this::versions);
        if (listed != null) {
            findings.add(Finding.pass("crm.authentication", "the credentials are accepted"));
        }
    }

    private Finding versions(CrmVersions catalogue) {
        List<String> listed = catalogue.offered();
        String all = String.join(", ", listed);
        String wanted = settings.apiVersion();
        if (catalogue.refuses(settings.frameworkVersion())) {
            List<String> allowed = catalogue.frameworks();
            return Finding.fail(
                    "crm.versions",
                    "ORACLE_FRAMEWORK_VERSION is " + settings.frameworkVersion() + ", but the pod allows "
                            + String.join(", ", allowed),
                    "set ORACLE_FRAMEWORK_VERSION=" + allowed.get(allowed.size() - 1));
        }
        if (wanted.equals("latest") || listed.contains(wanted)) {
            return Finding.pass("crm.versions", wanted + " is offered, of " + all);
        }
        return listed.isEmpty()
                ? Finding.warn("crm.versions", "the pod lists no versions", "none, where crm.describe passes")
                : Finding.fail(
                        "crm.versions",
                        "ORACLE_API_VERSION is " + wanted + ", but the pod offers " + all,
                        "set ORACLE_API_VERSION=" + listed.get(0) + " or latest");
    }

    private void describe() {
        CrmDescription description = ask(
                "crm.describe",
                probe::describe,
                found -> Finding.pass("crm.describe", found.attributes() + " attributes"));
        if (description == null) {
            return;
        }
        idQueryable = description.idQueryable();
        SyncException obstacle = description.obstacle();
        if (obstacle != null) {
            failed("crm.mapping", obstacle);
            return;
        }
        findings.add(
                description.warnings().isEmpty()
                        ? Finding.pass("crm.mapping", "every column and attribute has its source")
                        : Finding.warn(
                                "crm.mapping",
                                String.join(" ", description.warnings()),
                                "name the right attributes in BQS_MAPPING, or ask the CRM's administrator to expose them"
                                        + " to this user"));
    }

    private void measure(CrmSighting seen) {
        CrmSighting page = ask("crm.page", probe::fetchPage, this::page);
        if (page == null || page.rows() == 0) {
            return;
        }
        long pages = (seen.atLeast() + page.rows() - 1) / page.rows();
        Duration whole = page.took()
                .multipliedBy((pages + settings.reading().concurrency() - 1)
                        / settings.reading().concurrency());
        findings.add(Finding.pass(
                "crm.duration",
                "a full run reads some " + pages + " pages in about " + Math.max(1, whole.toSeconds()) + " s, with "
                        + settings.reading().concurrency() + " at once"));
    }

    private Finding page(CrmSighting page) {
        String evidence = page.rows() + " rows in " + page.took().toMillis() + " ms, "
                + (page.rows() == 0 ? 0 : page.bytes() / page.rows()) + " bytes a row";
        if (page.took().compareTo(settings.reading().timeout().dividedBy(2)) > 0) {
            return Finding.warn(
                    "crm.page",
                    evidence + ": more than half of ORACLE_TIMEOUT ("
                            + settings.reading().timeout() + ")",
                    "lower ORACLE_PAGE_SIZE or raise ORACLE_TIMEOUT");
        }
        return page.neverThere().isEmpty()
                ? Finding.pass("crm.page", evidence)
                : Finding.warn(
                        "crm.page",
                        evidence + "; described but in no row: " + String.join(", ", page.neverThere()),
                        "their columns keep what is stored; ask the CRM's administrator whether this user may see them");
    }

    private void clockOf(CrmSighting seen) {
        Instant crmTime = seen.crmTime();
        if (crmTime == null) {
            findings.add(
                    Finding.warn("crm.clock", "the CRM does not tell its time", "nothing: stamps are used instead"));
            return;
        }
        Duration ahead = Duration.between(clock.instant(), crmTime);
        String evidence = "the CRM's clock is " + readable(ahead.abs()) + " "
                + (ahead.isNegative() ? "behind" : "ahead of") + " this machine's";
        findings.add(
                ahead.abs().compareTo(CLOCK_TOLERANCE) <= 0
                        ? Finding.pass("crm.clock", evidence)
                        : Finding.warn(
                                "crm.clock",
                                evidence,
                                "set this machine's clock if it is the wrong one; runs go by the CRM's time and are right"
                                        + " all the same"));
    }

    private static String readable(Duration duration) {
        return duration.toDays() > 1 ? duration.toDays() + " days" : duration.toSeconds() + " s";
    }

    /** A look for the scopes: what it fails with is told there. */
    private CrmSighting look(Supplier<CrmSighting> look) {
        try {
            return deadline.within(callLimit.plus(MARGIN), look);
        } catch (TimeoutException e) {
            throw new SyncException(ErrorCode.ORACLE_TIMEOUT, "not answered in time", e);
        }
    }

    private <T> @Nullable T ask(String name, Supplier<T> question, Function<T, Finding> judge) {
        if (hopelessAfter != null) {
            return null;
        }
        try {
            T answer = deadline.within(callLimit.plus(MARGIN), question);
            findings.add(judge.apply(answer));
            return answer;
        } catch (TimeoutException e) {
            hopelessAfter = name;
            findings.add(Finding.fail(
                    name,
                    "no answer within " + callLimit.toSeconds() + " s, or none was left of the doctor's time",
                    Remedies.of(ErrorCode.ORACLE_TIMEOUT)));
        } catch (SyncException e) {
            failed(name, e);
        }
        return null;
    }

    private void failed(String name, SyncException failure) {
        ErrorCode code = failure.code();
        boolean hopeless = HOPELESS.contains(code) || name.equals("crm.describe") || name.equals("crm.mapping");
        String probed = code == ErrorCode.ORACLE_AUTH ? "crm.authentication" : name;
        if (hopeless) {
            hopelessAfter = probed;
        }
        String evidence = code + ": " + failure.getMessage();
        // A pod may keep its list of versions to itself.
        findings.add(
                name.equals("crm.versions") && !hopeless
                        ? Finding.warn(name, evidence, "none, where crm.describe passes")
                        : Finding.fail(probed, evidence, Remedies.of(code)));
    }

    private void addMissing() {
        String after = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .map(Finding::probe)
                .findFirst()
                .orElse("crm.versions");
        for (String name : PROBES) {
            if (findings.stream().noneMatch(finding -> finding.probe().equals(name))) {
                findings.add(Finding.notAsked(name, after));
            }
        }
    }
}
