package com.bqs.app.doctor;

import com.bqs.app.config.OracleSettings;
import com.bqs.domain.Counted;
import com.bqs.oracle.CrmSighting;
import com.bqs.oracle.OracleCrmProbe;
import com.bqs.oracle.Scopes;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rows the user is shown in which way: a scope that is too narrow looks like an empty CRM. */
final class ScopeExamination {

    private final OracleSettings settings;
    private final OracleCrmProbe probe;
    private final Inquiry inquiry;
    private final Map<String, CrmSighting> byFinder = new LinkedHashMap<>();
    private final Map<String, String> seen = new LinkedHashMap<>();

    ScopeExamination(OracleSettings settings, OracleCrmProbe probe, Inquiry inquiry) {
        this.settings = settings;
        this.probe = probe;
        this.inquiry = inquiry;
    }

    /** What is seen by the scope in force; null where that could not be asked. */
    @Nullable
    CrmSighting examine(boolean idQueryable) {
        CrmSighting inForce;
        try {
            inForce = inquiry.tryToAsk(() -> probe.look(settings.finder(), null));
        } catch (SyncException e) {
            inquiry.note(
                    settings.finder() == null || e.code() != ErrorCode.ORACLE_BAD_QUERY
                            ? Finding.fail("crm.key", e.code() + ": " + e.getMessage(), Remedies.of(e.code()))
                            : refused(e));
            return null;
        }
        inquiry.note(key(inForce, idQueryable));
        seen.put(settings.finder() == null ? "plain" : settings.finder(), text(inForce));
        look("plain, StatusCode OPEN", null, "OPEN");
        look("plain, StatusCode WON", null, "WON");
        lookAtOtherScopes();
        inquiry.note(judge(inForce));
        return inForce;
    }

    private static Finding key(CrmSighting inForce, boolean idQueryable) {
        if (!idQueryable) {
            return Finding.warn(
                    "crm.key",
                    "OptyId can neither be queried nor ordered by, so runs read by position and cannot see deletions",
                    "ask the CRM's administrator to make OptyId of opportunities queryable");
        }
        return inForce.ascending()
                ? Finding.pass("crm.key", "OptyId can be queried and ordered by")
                : Finding.fail(
                        "crm.key", "rows ordered by OptyId come in another order", "tell the CRM's administrator");
    }

    private void look(String name, @Nullable String finder, @Nullable String status) {
        try {
            CrmSighting sighting = inquiry.tryToAsk(() -> probe.look(finder, status));
            seen.put(name, text(sighting));
            if (status == null) {
                byFinder.put(finder == null ? "" : finder, sighting);
            }
        } catch (SyncException e) {
            seen.put(name, e.code().name());
        }
    }

    private void lookAtOtherScopes() {
        if (settings.finder() != null) {
            look("plain", null, null);
        }
        Scopes.FINDERS.stream()
                .filter(finder -> !finder.equals(settings.finder()))
                .forEach(finder -> look(finder, finder, null));
    }

    /** A finder that the pod does not take hides what the others would show. */
    private Finding refused(SyncException why) {
        lookAtOtherScopes();
        String remedy = byFinder.entrySet().stream()
                .filter(scope -> scope.getValue().atLeast() > 0)
                .reduce((wider, scope) ->
                        scope.getValue().atLeast() > wider.getValue().atLeast() ? scope : wider)
                .map(scope ->
                        scope.getKey().isEmpty() ? "leave ORACLE_FINDER out" : "set ORACLE_FINDER=" + scope.getKey())
                .orElse("leave ORACLE_FINDER out");
        return Finding.fail("crm.scope", why.code() + ": " + why.getMessage() + " " + evidence(), remedy);
    }

    private String evidence() {
        return "rows seen: "
                + String.join(
                        "; ",
                        seen.entrySet().stream()
                                .map(one -> one.getKey() + ": " + one.getValue())
                                .toList());
    }

    private Finding judge(CrmSighting inForce) {
        String evidence = evidence();
        String best = "";
        long most = inForce.atLeast();
        for (Map.Entry<String, CrmSighting> one : byFinder.entrySet()) {
            if (one.getValue().atLeast() > most) {
                best = one.getKey();
                most = one.getValue().atLeast();
            }
        }
        if (most == 0) {
            return Finding.fail(
                    "crm.scope", evidence + ". This user sees no opportunity in any way", Scopes.ASK_FOR_ROWS);
        }
        if (most == inForce.atLeast()) {
            return Finding.pass("crm.scope", evidence);
        }
        String remedy = (best.isEmpty() ? "leave ORACLE_FINDER out" : "set ORACLE_FINDER=" + best)
                + (Scopes.isOwnOnly(best) ? "; that is the user's own only, so " + Scopes.ASK_FOR_ROWS : "");
        String what = evidence + ". " + (settings.finder() == null ? "The plain scope" : "ORACLE_FINDER") + " shows "
                + Counted.number(inForce.atLeast()) + " of " + Counted.rows(most);
        return inForce.atLeast() == 0
                ? Finding.fail("crm.scope", what, remedy)
                : Finding.warn("crm.scope", what, remedy);
    }

    private static String text(CrmSighting sighting) {
        return (sighting.total().isPresent() ? sighting.total().getAsLong() : sighting.rows() + " or more") + " ("
                + sighting.took().toMillis() + " ms)";
    }
}
