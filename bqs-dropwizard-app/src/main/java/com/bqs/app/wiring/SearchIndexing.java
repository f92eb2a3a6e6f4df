package com.bqs.app.wiring;

import com.bqs.postgres.SearchIndex;
import com.bqs.sync.error.SyncException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to the search index on a thread that holds up neither runs nor the end of the process. */
final class SearchIndexing {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndexing.class);

    private final SearchIndex index;

    SearchIndexing(SearchIndex index) {
        this.index = index;
    }

    void begin() {
        Thread thread = new Thread(this::ensure, "bqs-search-index");
        thread.setDaemon(true);
        thread.start();
    }

    /** Searches work without, so a failure stops nothing; the next run's end is the next try. */
    private void ensure() {
        try {
            if (index.ensure()) {
                LOG.info("the search index is made");
            }
        } catch (SyncException e) {
            LOG.warn("the search index is not made, so searches read every row: {}: {}", e.code(), e.getMessage());
        }
    }
}
