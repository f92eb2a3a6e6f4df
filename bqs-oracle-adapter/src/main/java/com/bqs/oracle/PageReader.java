package com.bqs.oracle;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Excerpt;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.Records;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks for pages and maps what they hold as it arrives. Thread-safe. */
final class PageReader {

    private final CrmGateway gateway;
    private final CrmRequests requests;
    private final CollectionReader answers;
    private final List<String> fields;
    private final OpportunityReader records;
    private final PageSize size;

    PageReader(
            CrmGateway gateway,
            CrmRequests requests,
            CollectionReader answers,
            ResolvedMapping mapping,
            PageSize size) {
        this.gateway = gateway;
        this.requests = requests;
        this.answers = answers;
        this.fields = mapping.requested();
        this.size = size;
        this.records = new OpportunityReader(mapping);
    }

    /** A listing whose ids are all behind it is known to be empty without asking. */
    Page read(Listing listing) {
        if (listing.ids().filter(List::isEmpty).isPresent()) {
            return Page.of(listing).build(false);
        }
        return read(
                limit -> requests.page(listing, fields, limit),
                () -> Page.of(listing),
                (page, whole) -> page.build(whole.hasMore()));
    }

    Excerpt readFrom(long position, @Nullable Instant updatedSince) {
        return read(
                limit -> requests.pageAt(position, updatedSince, fields, limit),
                Excerpt.Builder::new,
                (excerpt, whole) -> excerpt.build(whole.hasMore()));
    }

    private <S extends Records.Sink, P> P read(
            IntFunction<URI> address, Supplier<S> sinks, BiFunction<S, CollectionAnswer, P> build) {
        AtomicInteger asked = new AtomicInteger();
        return gateway.collection(
                "page",
                () -> {
                    asked.set(size.current());
                    return address.apply(asked.get());
                },
                answer -> {
                    S sink = sinks.get();
                    CollectionAnswer whole =
                            answers.read(answer.body(), new RawRecord(fields), record -> records.addTo(sink, record));
                    P built = build.apply(sink, whole);
                    size.answered(asked.get(), whole.limit());
                    return built;
                },
                failure -> size.failed(asked.get(), failure));
    }

    /**
     * One page out of many answers, for a grammar that cannot ask for several ids at once. No empty answer is believed once.
     */
    Page readEach(Listing listing, List<OptyId> ids) {
        Page.Builder page = Page.of(listing);
        for (OptyId id : ids) {
            Listing alone = Listing.ofIds(List.of(id));
            Listing one = listing.updatedSince().map(alone::updatedSince).orElse(alone);
            Page answer = read(one);
            Page certain = answer.isEmpty() ? read(one) : answer;
            certain.opportunities().forEach(page::add);
            certain.unreadable().forEach(page::add);
        }
        return page.build(false);
    }
}
