package com.bqs.oracle;

import com.bqs.domain.InvalidFieldValue;
import com.bqs.domain.MirroredField;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Records;
import com.bqs.sync.model.UnreadableRecord;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps records onto opportunities; one that cannot be mapped stays a record with its reason. Thread-safe. */
final class OpportunityReader {

    private static final int MAX_ID_LENGTH = 40;

    private final ResolvedMapping mapping;

    OpportunityReader(ResolvedMapping mapping) {
        this.mapping = mapping;
    }

    /** The id comes first: a record is there as soon as its id can be read, whatever the rest looks like. */
    void addTo(Records.Sink page, RawRecord record) {
        Optional<OptyId> id = idOf(record);
        if (id.isEmpty()) {
            page.add(new UnreadableRecord(null, "remote_id", "has no readable " + CrmAttributes.ID, record.payload()));
            return;
        }
        Opportunity.Builder opportunity = Opportunity.builder(id.get()).knowing(mapping.extras());
        for (Map.Entry<MirroredField, String> column : mapping.attributes().entrySet()) {
            RawValue value = record.value(column.getValue());
            if (value == null) {
                continue;
            }
            MirroredField field = column.getKey();
            try {
                field.deliver(FieldReader.of(field.type()).read(value), opportunity);
            } catch (InvalidFieldValue e) {
                String reason = column.getValue() + " " + e.getMessage();
                page.add(new UnreadableRecord(id.get(), field.column(), reason, record.payload()));
                return;
            }
        }
        page.add(opportunity.build());
    }

    /** Reads a record's id, which may be written as a number or as a string. */
    static Optional<OptyId> idOf(RawRecord record) {
        RawValue value = record.value(CrmAttributes.ID);
        return value == null || !(value.isNumber() || value.isText())
                ? Optional.empty()
                : Optional.ofNullable(parse(value.text().strip()));
    }

    private static @Nullable OptyId parse(String text) {
        try {
            return text.length() > MAX_ID_LENGTH ? null : new OptyId(new BigDecimal(text).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }
}
