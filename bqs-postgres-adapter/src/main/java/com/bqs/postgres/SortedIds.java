package com.bqs.postgres;

import com.bqs.postgres.query.OpportunityQuery;
import com.bqs.postgres.query.Statements;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** The ids of all rows that a query finds, in its order. */
final class SortedIds {

    private static final int IDS_AT_ONCE = 10_000;

    private final long[] ids;

    private SortedIds(long[] ids) {
        this.ids = ids;
    }

    static SortedIds read(Database database, OpportunityQuery query) {
        return database.read(session -> session.doReturningWork(connection -> {
            try (PreparedStatement statement = Statements.ids(query).prepare(connection, IDS_AT_ONCE);
                    ResultSet result = statement.executeQuery()) {
                LongStream.Builder ids = LongStream.builder();
                while (result.next()) {
                    ids.add(result.getLong(1));
                }
                return new SortedIds(ids.build().toArray());
            }
        }));
    }

    void forEachPortion(int size, Consumer<List<Object>> consumer) {
        for (int from = 0; from < ids.length; from += size) {
            int to = Math.min(ids.length, from + size);
            consumer.accept(LongStream.range(from, to)
                    .<Object>mapToObj(place -> ids[(int) place])
                    .toList());
        }
    }
}
