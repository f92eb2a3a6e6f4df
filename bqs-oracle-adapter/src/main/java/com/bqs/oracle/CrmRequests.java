package com.bqs.oracle;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Listing;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of everything that is asked of the CRM; no other class writes a query.
 *
 * <p>Each collection call says what it wants in full, since defaults differ between pods: fields, order, limit, and the
 * finder where one is set. An offset is sent only to find range boundaries, and
 * where the id can't be queried.
 */
final class CrmRequests {

    private static final String ASCENDING = CrmAttributes.ID + ":asc";

    private final OracleCrmSettings settings;
    private final String collection;

    CrmRequests(OracleCrmSettings settings) {
        this.settings = settings;
        this.collection = versions() + "/" + settings.apiVersion() + "/opportunities";
    }

    /** The catalogue of versions, to which a slash has to be added. */
    URI versions() {
        return URI.create(settings.origin() + "/crmRestApi/resources");
    }

    URI describe() {
        return URI.create(collection + "/describe");
    }

    URI page(Listing listing, List<String> fields, int limit) {
        return uri(query(Condition.of(listing), fields, ASCENDING, limit));
    }

    /** A look without a filter and without an order, with the count: nothing of it can be what hides records. */
    URI scope(@Nullable String finder) {
        Map<String, String> query = new LinkedHashMap<>();
        if (finder != null) {
            query.put("finder", finder);
        }
        query.put("fields", CrmAttributes.ID);
        query.put("onlyData", "true");
        query.put("limit", "1");
        query.put("totalResults", "true");
        return uri(query);
    }

    /** The only listing that is asked for by position: where the id can't be queried, the number is what no edit changes. */
    URI pageAt(long position, @Nullable Instant since, List<String> fields, int limit) {
        Map<String, String> query = query(changed(since), fields, CrmAttributes.NUMBER + ":asc", limit);
        query.put("offset", Long.toString(position));
        return uri(query);
    }

    URI totalSince(@Nullable Instant since) {
        Map<String, String> query = query(changed(since), List.of(CrmAttributes.ID), CrmAttributes.NUMBER + ":asc", 1);
        query.put("totalResults", "true");
        return uri(query);
    }

    /** A single record, which is no collection: neither finder nor query apply. */
    URI item(String optyNumber, List<String> fields) {
        return URI.create(collection + "/" + PercentEncoding.encode(optyNumber) + "?fields="
                + PercentEncoding.encode(String.join(",", fields)) + "&onlyData=true");
    }

    URI byNumber(String optyNumber) {
        return uri(query(List.of(Condition.numberIs(optyNumber)), List.of(CrmAttributes.ID), ASCENDING, 1));
    }

    URI total(Listing listing) {
        Map<String, String> query = query(Condition.of(listing), List.of(CrmAttributes.ID), ASCENDING, 1);
        query.put("totalResults", "true");
        return uri(query);
    }

    URI idAt(Listing listing, long position) {
        Map<String, String> query = query(Condition.of(listing), List.of(CrmAttributes.ID), ASCENDING, 1);
        query.put("offset", Long.toString(position));
        return uri(query);
    }

    URI greatestId() {
        return uri(query(List.of(), List.of(CrmAttributes.ID), CrmAttributes.ID + ":desc", 1));
    }

    /** The lowest id above another: a check of what {@link #greatestId} gave. */
    URI idAbove(OptyId id) {
        return uri(query(List.of(Condition.idAbove(id)), List.of(CrmAttributes.ID), ASCENDING, 1));
    }

    URI newestStamp(@Nullable Instant notAfter) {
        Condition condition = notAfter == null ? Condition.hasStamp() : Condition.stampNotAfter(notAfter);
        List<String> fields = List.of(CrmAttributes.ID, CrmAttributes.STAMP);
        return uri(query(List.of(condition), fields, CrmAttributes.STAMP + ":desc", 1));
    }

    private static List<Condition> changed(@Nullable Instant since) {
        return since == null ? List.of() : List.of(Condition.stampNotBefore(since));
    }

    private Map<String, String> query(List<Condition> conditions, List<String> fields, String orderBy, int limit) {
        Map<String, String> query = new LinkedHashMap<>();
        if (settings.finder() != null) {
            query.put("finder", settings.finder());
        }
        if (!conditions.isEmpty()) {
            query.put("q", Condition.all(conditions, settings.frameworkVersion()));
        }
        query.put("fields", String.join(",", fields));
        query.put("onlyData", "true");
        query.put("orderBy", orderBy);
        query.put("limit", Integer.toString(limit));
        return query;
    }

    private URI uri(Map<String, String> query) {
        return URI.create(query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + PercentEncoding.encode(parameter.getValue()))
                .collect(Collectors.joining("&", collection + "?", "")));
    }
}
