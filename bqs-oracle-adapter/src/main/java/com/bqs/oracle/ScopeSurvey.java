package com.bqs.oracle;

import com.bqs.sync.error.SyncException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out why a CRM shows nothing, by looking through every scope without any filter. */
final class ScopeSurvey {

    private static final String PLAIN = "";

    private final OracleCrmSettings settings;
    private final CrmGateway gateway;
    private final CrmRequests requests;
    private final CollectionReader collections;

    ScopeSurvey(OracleCrmSettings settings, CrmGateway gateway, CrmRequests requests, CollectionReader collections) {
        this.settings = settings;
        this.gateway = gateway;
        this.requests = requests;
        this.collections = collections;
    }

    /** What to do, in a sentence or two that say what was seen. */
    String explain() {
        String inForce = settings.finder() == null ? PLAIN : settings.finder();
        Map<String, String> refused = new LinkedHashMap<>();
        Map<String, Long> seen = new LinkedHashMap<>();
        for (String finder : scopes(inForce)) {
            try {
                seen.put(finder, look(finder.equals(PLAIN) ? null : finder));
            } catch (SyncException e) {
                refused.put(finder, e.code().name());
            }
        }
        if (seen.getOrDefault(inForce, 0L) > 0) {
            return "Asked once more, it counts " + seen.get(inForce) + ": run again; if it goes on, tell the CRM's"
                    + " administrator that answers leave records out.";
        }
        String widest = widest(seen);
        return widest == null ? nothing(seen, refused) : advice(inForce, widest, seen.getOrDefault(widest, 0L));
    }

    private static List<String> scopes(String inForce) {
        List<String> scopes = new ArrayList<>(List.of(inForce, PLAIN));
        scopes.addAll(Scopes.FINDERS);
        return scopes.stream().distinct().toList();
    }

    private static @Nullable String widest(Map<String, Long> seen) {
        return seen.entrySet().stream()
                .filter(scope -> scope.getValue() > 0)
                .reduce((wider, scope) -> scope.getValue() > wider.getValue() ? scope : wider)
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static String advice(String inForce, String widest, long records) {
        String hidden = inForce.equals(PLAIN)
                ? "The user's plain scope hides them: "
                : "ORACLE_FINDER=" + inForce + " hides them: ";
        return hidden
                + (widest.equals(PLAIN) ? "without it the CRM shows " : "with " + widest + " the CRM shows ")
                + records + ". "
                + (widest.equals(PLAIN) ? "Leave ORACLE_FINDER out" : "Set ORACLE_FINDER=" + widest)
                + (Scopes.isOwnOnly(widest) ? ", or better " + Scopes.ASK_FOR_ROWS : "")
                + ".";
    }

    private static String nothing(Map<String, Long> seen, Map<String, String> refused) {
        List<String> looks = new ArrayList<>();
        seen.forEach((finder, records) -> looks.add(named(finder) + " " + records));
        refused.forEach((finder, code) -> looks.add(named(finder) + " " + code));
        return "It shows none in any other scope either (" + String.join(", ", looks)
                + "), so the account may see none: " + Scopes.ASK_FOR_ROWS + ".";
    }

    private static String named(String finder) {
        return finder.equals(PLAIN) ? "plain" : finder;
    }

    private long look(@Nullable String finder) {
        return gateway.collection("scope", requests.scope(finder), this::count);
    }

    /** The total, or where there is none the rows that came. */
    private long count(OpenAnswer answer) throws IOException {
        CollectionAnswer collection = collections.read(answer.body(), new RawRecord(List.of()), record -> {});
        Long total = collection.totalResults();
        return Math.max(total == null ? 0 : total, collection.items());
    }
}
