package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A page is decoded as it arrives: garbage and records together stay below what the garbage alone may be. */
class PageGarbageTest {

    private static final int ROWS = 500;
    private static final int ROW_BYTES = 3_000;
    private static final long MOST = 1_200_000;

    /** The first ones also load classes. */
    private static final int ROUNDS = 30;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void pageOfFiveHundredRowsLeavesLittleGarbage() throws IOException {
        byte[] body = body();
        ResolvedMapping mapping = ResolvedMapping.of(
                AttributeMapping.BUILT_IN, Json.MAPPER.readValue(Replies.DESCRIBE, DescribeAnswer.class));
        assertThat(body.length).isGreaterThan(ROWS * ROW_BYTES);

        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            Page page = decode(body, mapping);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            assertThat(page.size()).isEqualTo(ROWS);
        }
        assertThat(least).as("bytes allocated").isLessThan(MOST);
    }

    private static Page decode(byte[] body, ResolvedMapping mapping) throws IOException {
        Page.Builder page = Page.of(Listing.upTo(new OptyId(1_000)));
        OpportunityReader records = new OpportunityReader(mapping);
        new CollectionReader(1 << 26)
                .read(
                        new ByteArrayInputStream(body),
                        new RawRecord(mapping.requested()),
                        record -> records.addTo(page, record));
        return page.build(false);
    }

    private static byte[] body() throws JsonProcessingException {
        StringBuilder items = new StringBuilder();
        for (int id = 1; id <= ROWS; id++) {
            items.append(id == 1 ? "" : ",").append(item(id));
        }
        return ("{\"items\":[" + items + "],\"count\":" + ROWS + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static String item(int id) {
        StringBuilder item = new StringBuilder("{\"OptyId\":" + id + ",\"OptyNumber\":\"N" + id
                + "\",\"Name\":\"Network refresh " + id
                + "\",\"TargetPartyName\":\"Example Bank\",\"Practice_c\":\"Security\",\"GEO_c\":\"MEA\",\"Region_c\":\"MEA - Gulf\","
                + "\"Sector_c\":\"Finance\",\"Revenue\":125000.50,\"CurrencyCode\":\"SAR\",\"WinProb\":60,\"PartyName1\":\"Sam"
                + " Sample\",\"SalesStage\":\"03 - Building Vision\",\"StatusCode\":\"OPEN\",\"EffectiveDate\":\"2026-10-15\","
                + "\"Description\":\"Two lines of text\",\"CreationDate\":\"2026-01-12T08:00:00+00:00\","
                + "\"LastUpdateDate\":\"2026-01-13T08:00:00.123+00:00\"");
        for (int other = 0; item.length() < ROW_BYTES; other++) {
            item.append(",\"NotAskedFor").append(other).append("\":\"some text that nobody reads\"");
        }
        return item.append('}').toString();
    }
}
