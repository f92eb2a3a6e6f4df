package com.bqs.oracle;

import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a CRM, for a person who wants to know what is wrong with it. Every call is made once and throws a {@link
 * SyncException} where it fails: no failure is retried, so that no account gets locked. Thread-safe.
 */
public final class OracleCrmProbe {

    private final OracleCrmSettings settings;
    private final AttributeMapping mapping;
    private final CrmGateway gateway;
    private final CrmRequests requests;
    private final CrmReach reach;
    private final InstantSource clock;
    private volatile boolean byId = true;
    private volatile List<String> wanted = List.of(CrmAttributes.ID, CrmAttributes.STAMP);

    private OracleCrmProbe(OracleCrmSettings settings, AttributeMapping mapping, InstantSource clock) {
        this.settings = settings;
        this.mapping = mapping;
        this.gateway = new CrmGateway(settings, CrmCallListener.NONE, clock);
        this.requests = new CrmRequests(settings);
        this.reach = new CrmReach(settings.origin(), settings.limits().timeout());
        this.clock = clock;
    }

    /** A probe of the pod that these settings name, each call limited by their timeout. Sends nothing yet. */
    public static OracleCrmProbe of(OracleCrmSettings settings, AttributeMapping mapping, InstantSource clock) {
        OracleCrmSettings once = new OracleCrmSettings(
                settings.origin(),
                settings.credentials(),
                settings.apiVersion(),
                settings.frameworkVersion(),
                settings.finder(),
                settings.pageSize(),
                settings.limits().withoutRetries());
        return new OracleCrmProbe(once, mapping, clock);
    }

    /** The addresses that the host's name stands for. */
    public List<String> resolve() {
        return reach.resolve();
    }

    /** Connects, over TLS where the origin says so, sends nothing, and tells what came about. */
    public String connect() {
        return reach.connect();
    }

    public CrmVersions versions() {
        return CrmVersions.read(gateway.versions(requests.versions()), settings.apiVersion());
    }

    public CrmDescription describe() {
        DescribeAnswer answer = gateway.describe(requests.describe());
        int attributes = answer.queryableByName().size();
        byId = answer.queryableByName().getOrDefault(CrmAttributes.ID, true);
        try {
            ResolvedMapping resolved = ResolvedMapping.of(mapping, answer);
            wanted = resolved.requested();
            return new CrmDescription(attributes, byId, resolved.warnings(), null);
        } catch (SyncException unfit) {
            return new CrmDescription(attributes, byId, List.of(), unfit);
        }
    }

    /**
     * Looks at opportunities, ordered and bounded by id as every listing is, but where describe forbids that.
     *
     * @param finder sent instead of the settings' own; null for none
     * @param status only those of this status code; null for all
     */
    public CrmSighting look(@Nullable String finder, @Nullable String status) {
        return look(finder, status, 1, List.of(CrmAttributes.ID));
    }

    /** Fetches a page as a run does: after {@link #describe}, with everything that the mapping names and describe knows. */
    public CrmSighting fetchPage() {
        return look(settings.finder(), null, settings.pageSize(), wanted);
    }

    private CrmSighting look(@Nullable String finder, @Nullable String status, int limit, List<String> fields) {
        try {
            return look(uri(finder, status, limit, fields, true), fields);
        } catch (SyncException e) {
            if (e.code() != ErrorCode.ORACLE_BAD_QUERY) {
                throw e;
            }
            // Some pods refuse to count beside other parameters.
            return look(uri(finder, status, limit, fields, false), fields);
        }
    }

    private CrmSighting look(URI uri, List<String> fields) {
        Instant begin = clock.instant();
        return gateway.collection("look", uri, answer -> {
            Set<String> absent = new LinkedHashSet<>(fields);
            List<OptyId> ids = new ArrayList<>();
            CountingStream body = new CountingStream(answer.body());
            CollectionAnswer collection = new CollectionReader(settings.limits().maxAnswerBytes())
                    .read(body, new RawRecord(fields), record -> {
                        absent.removeIf(field -> record.value(field) != null);
                        OpportunityReader.idOf(record).ifPresent(ids::add);
                    });
            Long total = collection.totalResults();
            return new CrmSighting(
                    total == null ? OptionalLong.empty() : OptionalLong.of(total),
                    collection.items(),
                    body.count,
                    Duration.between(begin, clock.instant()),
                    answer.crmTime().orElse(null),
                    !byId || ids.equals(ids.stream().sorted().toList()),
                    collection.items() == 0 ? List.of() : List.copyOf(absent));
        });
    }

    private URI uri(
            @Nullable String finder, @Nullable String status, int limit, List<String> fields, boolean counting) {
        Map<String, String> query = new LinkedHashMap<>();
        if (finder != null) {
            query.put("finder", finder);
        }
        String question = question(status);
        if (!question.isEmpty()) {
            query.put("q", question);
        }
        query.put("fields", String.join(",", fields));
        query.put("onlyData", "true");
        if (byId) {
            query.put("orderBy", CrmAttributes.ID + ":asc");
        }
        query.put("limit", Integer.toString(limit));
        if (counting) {
            query.put("totalResults", "true");
        }
        return URI.create(requests.describe().toString().replaceFirst("/describe$", "")
                + query.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + PercentEncoding.encode(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", "")));
    }

    private String question(@Nullable String status) {
        List<String> conditions = new ArrayList<>();
        if (byId) {
            conditions.add(CrmAttributes.ID + " > 0");
        }
        if (status != null) {
            conditions.add("StatusCode = '" + status.replace("'", "''") + "'");
        }
        return String.join(settings.frameworkVersion() == 1 ? ";" : " and ", conditions);
    }

    /** Counts what is read. */
    private static final class CountingStream extends FilterInputStream {

        private long count;

        private CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
