package com.bqs.oracle;

import com.bqs.domain.InvalidFieldValue;
import com.bqs.domain.MirroredField;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Records;
import com.bqs.sync.model.UnreadableRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Maps records onto opportunities; one that cannot be mapped stays a record with its reason. Thread-safe. */
final class OpportunityReader {

    private static final int MAX_ID_LENGTH = 40;

    private final Set<String> extras;
    private final List<Source> sources;

    OpportunityReader(ResolvedMapping mapping) {
        this.extras = mapping.extras();
        List<String> requested = mapping.requested();
        this.sources = mapping.attributes().entrySet().stream()
                .map(entry -> new Source(entry.getKey(), entry.getValue(), requested.indexOf(entry.getValue())))
                .toList();
    }

    /** What fills a field, at its position among the attributes that are asked for. */
    private record Source(MirroredField field, FieldReader reader, String attribute, int position) {

        Source(MirroredField field, String attribute, int position) {
            this(field, FieldReader.of(field.type()), attribute, position);
        }
    }

    /**
     * The id comes first: a record is there as soon as its id can be read, whatever the rest looks like.
     *
     * @param record with the attributes that the mapping asks for, in its order
     */
    void addTo(Records.Sink page, RawRecord record) {
        Optional<OptyId> id = idOf(record);
        if (id.isEmpty()) {
            page.add(new UnreadableRecord(null, "remote_id", "has no readable " + CrmAttributes.ID, record.payload()));
            return;
        }
        Opportunity.Builder opportunity = Opportunity.builder(id.get()).knowing(extras);
        for (Source source : sources) {
            RawValue value = record.value(source.position);
            if (value == null) {
                continue;
            }
            try {
                source.field.deliver(source.reader.read(value), opportunity);
            } catch (InvalidFieldValue e) {
                String reason = source.attribute + " " + e.getMessage();
                page.add(new UnreadableRecord(id.get(), source.field.column(), reason, record.payload()));
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
            return OptyId.parse(text);
        } catch (NumberFormatException notWrittenPlainly) {
            return parseDecimal(text);
        }
    }

    private static @Nullable OptyId parseDecimal(String text) {
        try {
            return text.length() > MAX_ID_LENGTH ? null : new OptyId(new BigDecimal(text).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }
}
