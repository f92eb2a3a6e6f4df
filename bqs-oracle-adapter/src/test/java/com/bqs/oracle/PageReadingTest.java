package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.UnreadableRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReadingTest {

    private static final long MAX_BYTES = 1 << 20;
    private static final Listing ALL = Listing.upTo(new OptyId(Long.MAX_VALUE));

    @Test
    void recordIsMappedWhateverTheOrderOfKeys() throws IOException {
        Page page = read(
                "{\"links\":[{\"rel\":\"self\"}],\"offset\":0,\"limit\":25,\"hasMore\":true,\"count\":1,\"items\":[{"
                        + "\"links\":[{\"a\":{}}],\"Name\":\"Cœur \uD83D\uDE80\",\"Revenue\":1000.50,\"OptyId\":300000012345678,"
                        + "\"Unknown\":{\"x\":[1]},\"EffectiveDate\":\"2026-10-15\",\"CurrencyCode\":null}]}");
        Opportunity read = page.opportunities().get(0);
        assertThat(read.id()).isEqualTo(new OptyId(300000012345678L));
        assertThat(read.name()).contains("Cœur \uD83D\uDE80");
        assertThat(read.delivers(OpportunityField.CURRENCY)).isTrue();
        assertThat(read.value(OpportunityField.CURRENCY)).isNull();
        assertThat(read.delivers(OpportunityField.STAGE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[],\"count\":0,\"hasMore\":false}",
                "{\"count\":0,\"hasMore\":false,\"limit\":25}",
                "{\"items\":null,\"hasMore\":false}",
                "{\"items\":[]}",
            })
    void emptyPageComesInManyForms(String json) throws IOException {
        assertThat(read(json).isEmpty()).isTrue();
    }

    @Test
    void idMayBeAString() throws IOException {
        assertThat(read(Replies.page("{\"OptyId\":\"17\"}", "{\"OptyId\":18.0}"))
                        .greatestId())
                .contains(new OptyId(18));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Name\":\"x\"}",
                "{\"OptyId\":null}",
                "{\"OptyId\":\"abc\"}",
                "{\"OptyId\":1.5}",
                "{\"OptyId\":1e1000000000}",
                "{\"OptyId\":{}}",
                "null",
                "7"
            })
    void recordWithoutAReadableIdIsSetAside(String item) throws IOException {
        Page page = read(Replies.page(item, "{\"OptyId\":2}"));
        assertThat(page.opportunities()).hasSize(1);
        assertThat(page.unreadable()).hasSize(1);
        assertThat(page.unreadable().get(0).id()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Revenue\":\"about 5\"",
                "\"Revenue\":true",
                "\"Revenue\":NaN",
                "\"Revenue\":1e1000000000",
                "\"Revenue\":-1e-1000000000",
                "\"Revenue\":{\"amount\":[1,{\"a\":\"b\"}]}"
            })
    void oneBadValueSetsOneRecordAside(String attribute) throws IOException {
        Page page = read(Replies.page("{\"OptyId\":1," + attribute + ",\"Name\":\"A \\\"b\\\"\"}", "{\"OptyId\":2}"));
        assertThat(page.opportunities()).extracting(Opportunity::id).containsExactly(new OptyId(2));
        UnreadableRecord record = page.unreadable().get(0);
        assertThat(record.id()).isEqualTo(new OptyId(1));
        assertThat(record.field()).isEqualTo("deal_value");
        assertThat(record.reason()).startsWith("Revenue is ");
        assertThat(record.payload()).isEqualTo("{\"OptyId\":1,\"Name\":\"A \\\"b\\\"\"," + attribute + "}");
    }

    @Test
    void numberWithoutEndIsOneRecordsProblem() throws IOException {
        Page page = read(Replies.page("{\"OptyId\":1,\"Revenue\":" + "9".repeat(50_000) + "}", "{\"OptyId\":2}"));
        assertThat(page.unreadable().get(0).payload()).hasSizeLessThan(20_100);
        assertThat(page.opportunities()).hasSize(1);
    }

    @Test
    void nulCharacterAndDateOutOfRangeAreSetAside() throws IOException {
        Page page = read(Replies.page(
                "{\"OptyId\":1,\"Name\":\"a\\u0000b\"}", "{\"OptyId\":2,\"EffectiveDate\":\"0000-01-01\"}"));
        assertThat(page.unreadable()).extracting(UnreadableRecord::field).containsExactly("name", "close_date");
    }

    @Test
    void veryLongNameIsRead() throws IOException {
        String name = "n".repeat(20_000);
        assertThat(read(Replies.page("{\"OptyId\":1,\"Name\":\"" + name + "\"}"))
                        .opportunities()
                        .get(0)
                        .name())
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[{\"OptyId\":1}],\"count\":2}",
                "{\"items\":[{\"OptyId\":2},{\"OptyId\":1}]}",
                "{\"title\":\"Bad Request\",\"status\":\"400\"}"
            })
    void contradictionIsMalformed(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        SyncException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ORACLE_MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"items\":[{\"OptyId\":1}", "{\"items\":[]}{}", "{\"items\":{}}", "{\"items\":[{\"Opt"})
    void brokenJsonIsNoPage(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void tooLargeAnAnswerIsRefused() {
        String items = "{\"OptyId\":1,\"Name\":\"" + "x".repeat(1_000) + "\"}";
        String[] many = new String[1_100];
        Arrays.fill(many, items);
        assertThatThrownBy(() -> read(Replies.page(many)))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("exceeds the maximum");
    }

    private static Page read(String json) throws IOException {
        ResolvedMapping mapping = ResolvedMapping.of(
                AttributeMapping.BUILT_IN, Json.MAPPER.readValue(Replies.DESCRIBE, DescribeAnswer.class));
        List<String> fields = mapping.requested();
        OpportunityReader reader = new OpportunityReader(mapping);
        Page.Builder page = Page.of(ALL);
        CollectionAnswer answer = new CollectionReader(MAX_BYTES)
                .read(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                        new RawRecord(fields),
                        record -> reader.addTo(page, record));
        return page.build(answer.hasMore());
    }
}
