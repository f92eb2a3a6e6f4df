package com.bqs.app.doctor;

import com.bqs.app.config.OracleSettings;
import com.bqs.domain.Counted;
import com.bqs.oracle.CrmDescription;
import com.bqs.oracle.CrmSighting;
import com.bqs.oracle.CrmVersions;
import com.bqs.oracle.OracleCrmProbe;
import com.bqs.sync.error.SyncException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The probes of the CRM, in the order in which one depends on the other. Used once, by one thread. */
final class CrmExamination {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final OracleSettings settings;
    private final OracleCrmProbe probe;
    private final InstantSource clock;
    private final Inquiry inquiry;
    private boolean idQueryable = true;

    CrmExamination(OracleSettings settings, OracleCrmProbe probe, InstantSource clock, Inquiry inquiry) {
        this.settings = settings;
        this.probe = probe;
        this.clock = clock;
        this.inquiry = inquiry;
    }

    List<Finding> examine() {
        inquiry.ask(
                "crm.dns",
                probe::resolve,
                found -> Finding.pass("crm.dns", settings.origin().getHost() + " is " + String.join(", ", found)));
        inquiry.ask("crm.connection", probe::connect, found -> Finding.pass("crm.connection", found));
        authenticate();
        describe();
        CrmSighting seen =
                inquiry.isHopeful() ? new ScopeExamination(settings, probe, inquiry).examine(idQueryable) : null;
        if (seen != null) {
            measure(seen);
            clockOf(seen);
        }
        return inquiry.conclude();
    }

    private void authenticate() {
        CrmVersions listed = inquiry.ask("crm.versions", probe::versions, this::versions);
        if (listed != null) {
            inquiry.note(Finding.pass("crm.authentication", "the credentials are accepted"));
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
        CrmDescription description = inquiry.ask(
                "crm.describe",
                probe::describe,
                found -> Finding.pass("crm.describe", Counted.of(found.attributes(), "attribute", "attributes")));
        if (description == null) {
            return;
        }
        idQueryable = description.idQueryable();
        SyncException obstacle = description.obstacle();
        if (obstacle != null) {
            inquiry.noteFailure("crm.mapping", obstacle);
            return;
        }
        inquiry.note(
                description.warnings().isEmpty()
                        ? Finding.pass("crm.mapping", "every column and attribute has its source")
                        : Finding.warn(
                                "crm.mapping",
                                String.join(" ", description.warnings()),
                                "name the right attributes in BQS_MAPPING, or ask the CRM's administrator to expose them"
                                        + " to this user"));
    }

    private void measure(CrmSighting seen) {
        CrmSighting page = inquiry.ask("crm.page", probe::fetchPage, this::page);
        if (page == null || page.rows() == 0) {
            return;
        }
        long pages = (seen.atLeast() + page.rows() - 1) / page.rows();
        Duration whole = page.took()
                .multipliedBy((pages + settings.reading().concurrency() - 1)
                        / settings.reading().concurrency());
        inquiry.note(Finding.pass(
                "crm.duration",
                "a full run takes about " + Math.max(1, whole.toSeconds()) + " s for "
                        + Counted.of(pages, "page", "pages") + ", with "
                        + settings.reading().concurrency() + " at once"));
    }

    private Finding page(CrmSighting page) {
        String evidence = Counted.rows(page.rows()) + " in " + page.took().toMillis() + " ms, "
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
            inquiry.note(
                    Finding.warn("crm.clock", "the CRM does not tell its time", "nothing: stamps are used instead"));
            return;
        }
        Duration ahead = Duration.between(clock.instant(), crmTime);
        String evidence = "the CRM's clock is " + readable(ahead.abs()) + " "
                + (ahead.isNegative() ? "behind" : "ahead of") + " this machine's";
        inquiry.note(
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
}
