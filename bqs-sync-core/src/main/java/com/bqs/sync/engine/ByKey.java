package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.port.OpportunityRepositoryPort;
import com.bqs.sync.port.OracleCrmPort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Walks the key space, which no coming and going of records can shift. */
final class ByKey implements Approach {

    private final ConfirmedReads reads;
    private final OpportunityRepositoryPort mirror;
    private final KeySpaceEnd end;

    ByKey(OracleCrmPort crm, OpportunityRepositoryPort mirror) {
        this.reads = new ConfirmedReads(crm);
        this.mirror = mirror;
        this.end = new KeySpaceEnd(reads, crm);
    }

    @Override
    public MirrorState perform(RunSession session, RunOrder order) throws InterruptedException {
        return order.plan().type() == SyncType.FULL
                ? new FullRun(session, order, end).perform()
                : new IncrementalRun(session, end).perform(order);
    }

    @Override
    public OptionalLong fetchTotal() {
        return reads.fetchTotal(Listing.upTo(end.last()));
    }

    /** All records are also those that the mirror alone may have. */
    @Override
    public void readAll(@Nullable Instant since, Visitor visitor) {
        OptyId greatest = end.fetch();
        Listing all = since == null
                ? Listing.upTo(mirror.findGreatestId()
                        .filter(stored -> stored.compareTo(greatest) > 0)
                        .orElse(greatest))
                : Listing.upTo(greatest).updatedSince(since);
        Listing rest = all;
        while (!rest.isExhausted()) {
            Page page = reads.fetchPage(rest);
            OptyId read = page.greatestId().orElse(all.upTo());
            visitor.visit(page, new Interval(rest.after().orElse(null), read));
            rest = rest.after(read);
        }
    }

    @Override
    public List<Page> fetchAll(Collection<OptyId> ids, Map<OptyId, String> numbers) {
        List<Page> pages = new ArrayList<>();
        Listing rest = Listing.ofIds(ids);
        while (!rest.isExhausted()) {
            Page page = reads.fetchPage(rest);
            if (page.isEmpty()) {
                break;
            }
            pages.add(page);
            rest = page.remainder();
        }
        return pages;
    }

    @Override
    public boolean provesAbsence() {
        return true;
    }
}
