package com.bqs.app.http.api;

import com.bqs.domain.FieldType;
import com.bqs.domain.OpportunityField;
import com.bqs.postgres.ChangePage;
import com.bqs.postgres.RecordedChange;
import com.bqs.sync.model.Change;
import com.bqs.sync.model.ChangeCause;
import com.bqs.sync.model.ChangeKind;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of the history as the API shows it.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "Changes")
record ChangesJson(
        List<Entry> changes,

        @Schema(description = "The last number here: ask for what follows with it, now if has_more, else later")
        long next,

        @Schema(description = "Whether there is more already")
        boolean hasMore) {

    /** @param asked the number asked with, which stays where nothing was found */
    static ChangesJson of(ChangePage page, long asked) {
        List<Entry> entries = page.changes().stream().map(Entry::of).toList();
        long next = entries.isEmpty() ? asked : entries.get(entries.size() - 1).seq();
        return new ChangesJson(entries, next, page.hasMore());
    }

    /** One change. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "Change")
    record Entry(
            @Schema(description = "Grows in the order of commits")
            long seq,

            ChangeKind kind,
            String remoteId,

            @Schema(
                    types = {"string", "null"},
                    description = "null where the whole opportunity is meant")
            @Nullable
            String field,

            @JsonProperty("old")
            @Schema(
                    types = {"string", "number", "null"},
                    description = "A number for amounts and percentages")
            @Nullable
            Object before,

            @JsonProperty("new") @Schema(types = {"string", "number", "null"}) @Nullable
            Object after,

            ChangeCause cause,
            String runId,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = "By the CRM's clock")
            @Nullable
            Instant changedAt,

            Instant recordedAt) {

        private static final Set<String> NUMBERS = Arrays.stream(OpportunityField.values())
                .filter(field -> field.type() == FieldType.DECIMAL)
                .map(OpportunityField::column)
                .collect(Collectors.toUnmodifiableSet());

        static Entry of(RecordedChange recorded) {
            Change change = recorded.change();
            return new Entry(
                    recorded.number(),
                    change.kind(),
                    change.id().toString(),
                    change.field(),
                    typed(change.field(), change.before()),
                    typed(change.field(), change.after()),
                    change.cause(),
                    recorded.run().toString(),
                    change.changedAt(),
                    recorded.recordedAt());
        }

        private static @Nullable Object typed(@Nullable String field, @Nullable String value) {
            return value != null && field != null && NUMBERS.contains(field) ? new BigDecimal(value) : value;
        }
    }
}
