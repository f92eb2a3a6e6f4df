package com.bqs.oracle;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Excerpt;
import com.bqs.sync.port.PositionReads;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads by position and number, in terms of requests and answers. Thread-safe. */
final class FeignPositionReads implements PositionReads {

    private final CrmGateway gateway;
    private final CrmRequests requests;
    private final CollectionReader collections;
    private final PageReader pages;
    private final ResolvedMapping mapping;

    FeignPositionReads(
            CrmGateway gateway,
            CrmRequests requests,
            CollectionReader collections,
            PageReader pages,
            ResolvedMapping mapping) {
        this.gateway = gateway;
        this.requests = requests;
        this.collections = collections;
        this.pages = pages;
        this.mapping = mapping;
    }

    @Override
    public OptionalLong fetchTotal(@Nullable Instant updatedSince) {
        return collections.totalOf(gateway, requests.totalSince(updatedSince));
    }

    @Override
    public Excerpt fetchFrom(long position, @Nullable Instant updatedSince) {
        return pages.readFrom(position, updatedSince);
    }

    /** A number that the CRM does not know, or that its addresses can't hold, gives nothing. */
    @Override
    public Excerpt fetchByNumber(String optyNumber) {
        if (optyNumber.isBlank()) {
            return Excerpt.EMPTY;
        }
        OpportunityReader records = new OpportunityReader(mapping);
        try {
            return gateway.collection("record", requests.item(optyNumber, mapping.requested()), answer -> {
                RawRecord record = collections.readItem(answer.body(), new RawRecord(mapping.requested()));
                Excerpt.Builder one = new Excerpt.Builder();
                if (OpportunityReader.idOf(record).isPresent()) {
                    records.addTo(one, record);
                }
                return one.build(false);
            });
        } catch (SyncException e) {
            if (e.code() == ErrorCode.ORACLE_NOT_FOUND || e.code() == ErrorCode.ORACLE_BAD_QUERY) {
                return Excerpt.EMPTY;
            }
            throw e;
        }
    }
}
