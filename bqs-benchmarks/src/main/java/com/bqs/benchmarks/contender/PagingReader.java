package com.bqs.benchmarks.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.batch.item.database.AbstractPagingItemReader;

/** Spring Batch's own paging reader over the CRM's pages. */
final class PagingReader extends AbstractPagingItemReader<NaiveOpportunity> {

    private final CrmPages pages;

    PagingReader(CrmPages pages, int rows) {
        this.pages = pages;
        setPageSize(CrmPages.SIZE);
        setMaxItemCount(rows);
        setSaveState(false);
        setName("crm");
    }

    @Override
    protected void doReadPage() {
        try {
            results = new CopyOnWriteArrayList<>(PeerJson.fetch(pages, getPage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
