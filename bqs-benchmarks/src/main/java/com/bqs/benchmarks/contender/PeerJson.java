package com.bqs.benchmarks.contender;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Pages by databind, for those who know nothing better. Thread-safe. */
final class PeerJson {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private PeerJson() {}

    static List<NaiveOpportunity> fetch(CrmPages pages, int page) throws IOException {
        try (InputStream body = pages.open(page)) {
            return JSON.readValue(body, NaiveOpportunity.Collection.class).items;
        }
    }
}
