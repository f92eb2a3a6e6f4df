package com.bqs.oracle;

import com.bqs.domain.InvalidFieldValue;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.StampReading;
import com.bqs.sync.port.OracleCrmPort;
import com.bqs.sync.port.PositionReads;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The port, in terms of requests, answers and the mapping that {@link #connect} resolved. */
final class FeignOracleCrm implements OracleCrmPort {

    private static final List<String> PROBED = List.of(CrmAttributes.ID, CrmAttributes.STAMP);

    private final OracleCrmSettings settings;
    private final AttributeMapping mapping;
    private final CrmGateway gateway;
    private final CrmRequests requests;
    private final CollectionReader collections;
    private final PageSize pageSize;
    private volatile @Nullable ResolvedMapping resolved;
    private volatile boolean orderIsProved;

    FeignOracleCrm(OracleCrmSettings settings, AttributeMapping mapping, CrmGateway gateway) {
        this.settings = settings;
        this.mapping = mapping;
        this.gateway = gateway;
        this.requests = new CrmRequests(settings);
        this.pageSize = new PageSize(settings.pageSize());
        this.collections = new CollectionReader(settings.limits().maxAnswerBytes());
    }

    @Override
    public CrmProfile connect() {
        ResolvedMapping now = ResolvedMapping.of(mapping, describe());
        resolved = now;
        orderIsProved = false;
        return new CrmProfile(sourceFingerprint(now), now.fingerprint(), now.missing(), now.warnings());
    }

    @Override
    public Page fetchPage(Listing listing) {
        PageReader reader = pages(connected());
        return settings.frameworkVersion() == 1
                ? listing.ids().map(ids -> reader.readEach(listing, ids)).orElseGet(() -> reader.read(listing))
                : reader.read(listing);
    }

    @Override
    public Optional<OptyId> findIdByNumber(String optyNumber) {
        Optional<PositionReads> positions = resolved == null ? Optional.empty() : findPositionReads();
        return positions.isPresent()
                ? positions.get().fetchByNumber(optyNumber).ids().stream().findFirst()
                : fetchFirstId("number", requests.byNumber(optyNumber));
    }

    @Override
    public Optional<PositionReads> findPositionReads() {
        ResolvedMapping current = connected();
        return current.idQueryable()
                ? Optional.empty()
                : Optional.of(new FeignPositionReads(gateway, requests, collections, pages(current), current));
    }

    @Override
    public String explainEmptiness() {
        return new ScopeSurvey(settings, gateway, requests, collections).explain();
    }

    private ResolvedMapping connected() {
        ResolvedMapping current = resolved;
        if (current == null) {
            throw new IllegalStateException("connect() comes first");
        }
        return current;
    }

    private PageReader pages(ResolvedMapping current) {
        return new PageReader(gateway, requests, collections, current, pageSize);
    }

    @Override
    public OptionalLong fetchTotal(Listing listing) {
        return collections.totalOf(gateway, requests.total(listing));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Where the answer has no readable {@code Date}, its newest stamp stands for the CRM's time: then no stamp counts as
     * being in the future. Where there is no stamp either, it is {@code notAfter} or else 1970, the time from which
     * everything is read again.
     */
    @Override
    public StampReading fetchNewestStamp(@Nullable Instant notAfter) {
        return gateway.collection("newest stamp", requests.newestStamp(notAfter), answer -> {
            List<Instant> first = new ArrayList<>(1);
            collections.read(answer.body(), new RawRecord(PROBED), record -> {
                if (first.isEmpty()) {
                    first.add(stampOf(record));
                }
            });
            Instant newest = first.isEmpty() ? null : first.get(0);
            Instant otherwise = notAfter == null ? Instant.EPOCH : notAfter;
            return new StampReading(newest, answer.crmTime().orElse(newest == null ? otherwise : newest));
        });
    }

    @Override
    public Optional<OptyId> fetchGreatestId() {
        Optional<OptyId> greatest = fetchFirstId("greatest id", requests.greatestId());
        if (greatest.isPresent() && !orderIsProved) {
            proveOrder(greatest.get());
            orderIsProved = true;
        }
        return greatest;
    }

    /** A pod that ignores order or query would give any id as the greatest, and all above it would never be read. */
    private void proveOrder(OptyId greatest) {
        Optional<OptyId> above = fetchFirstId("id above", requests.idAbove(greatest));
        if (above.isEmpty()) {
            return;
        }
        Optional<OptyId> again = fetchFirstId("greatest id", requests.greatestId());
        boolean hasGrown = above.get().compareTo(greatest) > 0
                && again.filter(id -> id.compareTo(above.get()) >= 0).isPresent();
        if (!hasGrown) {
            throw malformed(
                    "OptyId " + greatest + " as the greatest and with " + above.get()
                            + " when asked what is above it, so it does not order or filter as asked and can't be read soundly");
        }
    }

    @Override
    public Optional<OptyId> fetchIdAt(Listing listing, long position) {
        return fetchFirstId("boundary", requests.idAt(listing, position));
    }

    private Optional<OptyId> fetchFirstId(String name, URI uri) {
        return gateway.collection(name, uri, answer -> {
            List<OptyId> ids = new ArrayList<>(1);
            collections.read(answer.body(), new RawRecord(PROBED), record -> {
                if (ids.isEmpty()) {
                    ids.add(OpportunityReader.idOf(record)
                            .orElseThrow(() -> malformed("a record without a readable " + CrmAttributes.ID)));
                }
            });
            return ids.stream().findFirst();
        });
    }

    private static Instant stampOf(RawRecord record) {
        RawValue value = record.value(CrmAttributes.STAMP);
        if (value == null || !value.isText()) {
            throw malformed("a record without a " + CrmAttributes.STAMP + " where only those with one were asked for");
        }
        try {
            return FieldReader.parseInstant(value.text().strip());
        } catch (InvalidFieldValue e) {
            throw malformed("a newest " + CrmAttributes.STAMP + " that " + e.getMessage());
        }
    }

    private static SyncException malformed(String what) {
        return new CallFailure(
                ErrorCode.ORACLE_MALFORMED,
                "The CRM answered with " + what + "; if it goes on, tell the CRM's administrator.");
    }

    private DescribeAnswer describe() {
        try {
            return gateway.describe(requests.describe());
        } catch (SyncException e) {
            String hint = hint(e.code());
            throw hint.isEmpty() ? e : new SyncException(e.code(), e.getMessage() + hint, e);
        }
    }

    /** Which versions the pod has, where that may be the trouble. Best effort: the failure that led here is the one to report. */
    private String hint(ErrorCode code) {
        if (code != ErrorCode.ORACLE_NOT_FOUND && code != ErrorCode.ORACLE_BAD_QUERY) {
            return "";
        }
        try {
            CrmVersions versions = CrmVersions.read(gateway.versions(requests.versions()), settings.apiVersion());
            if (code == ErrorCode.ORACLE_NOT_FOUND) {
                return versions.hintAtMissing(settings.apiVersion());
            }
            return versions.refuses(settings.frameworkVersion())
                    ? " The pod allows the framework versions " + String.join(", ", versions.frameworks())
                            + ": set ORACLE_FRAMEWORK_VERSION to one of them."
                    : "";
        } catch (SyncException unlisted) {
            return "";
        }
    }

    private String sourceFingerprint(ResolvedMapping current) {
        String finder = settings.finder();
        return Digest.of(List.of(
                settings.origin().toString().toLowerCase(Locale.ROOT),
                settings.credentials().identity(),
                finder == null ? "" : finder,
                settings.apiVersion(),
                settings.frameworkVersion() + (current.idQueryable() ? "" : " by position")));
    }
}
