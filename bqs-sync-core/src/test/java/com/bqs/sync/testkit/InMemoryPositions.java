package com.bqs.sync.testkit;

import com.bqs.domain.Opportunity;
import com.bqs.sync.model.Excerpt;
import com.bqs.sync.model.UnreadableRecord;
import com.bqs.sync.port.PositionReads;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The records of an {@link InMemoryCrm} by position, in the order of their numbers as text: N10 comes before N9. */
final class InMemoryPositions implements PositionReads {

    private final InMemoryCrm crm;
    private final int pageSize;

    InMemoryPositions(InMemoryCrm crm, int pageSize) {
        this.crm = crm;
        this.pageSize = pageSize;
    }

    @Override
    public OptionalLong fetchTotal(@Nullable Instant updatedSince) {
        return OptionalLong.of(crm.byNumber(false, updatedSince).size());
    }

    @Override
    public Excerpt fetchFrom(long position, @Nullable Instant updatedSince) {
        return joined(crm.byNumber(true, updatedSince).stream()
                .skip(position)
                .limit(pageSize)
                .toList());
    }

    @Override
    public Excerpt fetchByNumber(String optyNumber) {
        return joined(crm.byNumber(false, null).stream()
                .filter(record -> isNumbered(record, optyNumber))
                .toList());
    }

    private static boolean isNumbered(Excerpt record, String optyNumber) {
        return record.opportunities().stream().map(InMemoryCrm::number).anyMatch(optyNumber::equals)
                || record.unreadable().stream()
                        .anyMatch(spoiled -> spoiled.payload().contains("\"" + optyNumber + "\""));
    }

    private static Excerpt joined(List<Excerpt> records) {
        Excerpt.Builder joined = new Excerpt.Builder();
        for (Excerpt record : records) {
            for (Opportunity opportunity : record.opportunities()) {
                joined.add(opportunity);
            }
            for (UnreadableRecord spoiled : record.unreadable()) {
                joined.add(spoiled);
            }
        }
        return joined.build(false);
    }
}
