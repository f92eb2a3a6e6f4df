package com.bqs.oracle;

import com.bqs.domain.Counted;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks a collection's JSON once, as it arrives, and shows each record in turn.
 *
 * <p>The envelope's keys may come in any order, and of all of them only one has to be there: pods leave out {@code items}
 * on an empty page, {@code hasMore} or {@code count}. {@code offset} is not looked at.
 */
final class CollectionReader {

    private static final Set<String> ENVELOPE = Set.of("items", "count", "hasMore", "limit", "offset", "totalResults");

    private final JsonFactory json;

    CollectionReader(long maxBytes) {
        this.json = Json.factory(maxBytes);
    }

    /**
     * @param record takes in each record
     * @param reader is called after each
     */
    CollectionAnswer read(InputStream body, RawRecord record, Consumer<RawRecord> reader) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            Envelope envelope = new Envelope();
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                envelope.read(key, parser, record, reader);
            }
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "something follows the answer's end");
            }
            return envelope.answer();
        }
    }

    /** The total that the CRM gives; absent also where it refuses to count, as some pods do beside other parameters. */
    OptionalLong totalOf(CrmGateway gateway, URI uri) {
        try {
            return gateway.collection("total", uri, answer -> {
                Long total = read(answer.body(), new RawRecord(List.of()), record -> {})
                        .totalResults();
                return total == null ? OptionalLong.empty() : OptionalLong.of(total);
            });
        } catch (SyncException e) {
            if (e.code() == ErrorCode.ORACLE_BAD_QUERY) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }

    /** Reads an answer that is a single record. */
    RawRecord readItem(InputStream body, RawRecord record) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            parser.nextToken();
            record.read(parser);
            return record;
        }
    }

    /** What has been seen of one answer's envelope. */
    private static final class Envelope {

        private boolean recognized;
        private int items;
        private boolean hasMore;
        private @Nullable Long count;
        private @Nullable Long limit;
        private @Nullable Long totalResults;

        void read(String key, JsonParser parser, RawRecord record, Consumer<RawRecord> reader) throws IOException {
            recognized |= ENVELOPE.contains(key);
            switch (key) {
                case "items" -> readItems(parser, record, reader);
                case "hasMore" -> hasMore = parser.getValueAsBoolean(false);
                case "count" -> count = wholeNumber(parser);
                case "limit" -> limit = wholeNumber(parser);
                case "totalResults" -> totalResults = wholeNumber(parser);
                default -> parser.skipChildren();
            }
        }

        private void readItems(JsonParser parser, RawRecord record, Consumer<RawRecord> reader) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_NULL)) {
                return;
            }
            if (!parser.isExpectedStartArrayToken()) {
                throw new JsonParseException(parser, "items is not an array");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                record.read(parser);
                reader.accept(record);
                items++;
            }
        }

        CollectionAnswer answer() {
            if (!recognized) {
                throw malformed("it is no collection: it has neither items nor a count");
            }
            if (count != null && count != items) {
                throw malformed("its count is " + count + ", but it holds " + Counted.records(items));
            }
            return new CollectionAnswer(
                    items, hasMore, limit == null ? 0 : (int) Math.min(limit, Integer.MAX_VALUE), totalResults);
        }

        private static @Nullable Long wholeNumber(JsonParser parser) throws IOException {
            if (parser.currentToken().isStructStart()) {
                parser.skipChildren();
                return null;
            }
            long number = parser.getValueAsLong(-1);
            return number < 0 ? null : number;
        }

        private static CallFailure malformed(String why) {
            return new CallFailure(
                    ErrorCode.ORACLE_MALFORMED,
                    "The CRM's answer contradicts itself: " + why
                            + ". Nothing of it was used; if it goes on, tell the CRM's administrator.");
        }
    }
}
