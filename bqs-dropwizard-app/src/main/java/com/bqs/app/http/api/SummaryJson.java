package com.bqs.app.http.api;

import com.bqs.postgres.query.Figure;
import com.bqs.postgres.query.Movement;
import com.bqs.postgres.query.SummaryStatements;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Figures and movement as the API shows them. */
@Schema(name = "Summary", description = "What the opportunities come to in each currency, and what moved")
record SummaryJson(
        List<InCurrency> currencies,
        @Schema(types = {"string", "null"}) @Nullable String since,

        @Schema(types = {"string", "null"}) @JsonProperty("since_run") @Nullable
        String sinceRun,

        @Schema(
                types = {"array", "null"},
                description = "null where neither since nor since_run was asked")
        @Nullable
        List<Moved> movement) {

    static SummaryJson of(
            List<Figure> figures, @Nullable String since, @Nullable String sinceRun, List<Movement> movements) {
        List<InCurrency> currencies = figures.stream()
                .filter(figure -> figure.column() == null)
                .map(whole -> InCurrency.of(whole, figures))
                .toList();
        boolean asked = since != null || sinceRun != null;
        List<Moved> moved = movements.stream()
                .map(Movement::currency)
                .distinct()
                .map(currency -> Moved.of(currency, movements))
                .toList();
        return new SummaryJson(currencies, since, sinceRun, asked ? moved : null);
    }

    /** One currency's figures. */
    @Schema(name = "CurrencySummary", description = "The opportunities in one currency; null for those without one")
    record InCurrency(
            @Schema(types = {"string", "null"}) @Nullable String currency,
            long count,
            @Schema(types = {"number", "null"}) @Nullable BigDecimal value,

            @Schema(types = {"number", "null"}) @JsonProperty("weighted_value") @Nullable
            BigDecimal weightedValue,

            @Schema(description = "By stage, practice, geo, sales_owner and status_code")
            Map<String, List<Part>> by) {

        private static InCurrency of(Figure whole, List<Figure> figures) {
            Map<String, List<Part>> by = new LinkedHashMap<>();
            SummaryStatements.DIMENSIONS.forEach(column -> by.put(
                    column.columnName(),
                    figures.stream()
                            .filter(figure ->
                                    column == figure.column() && Objects.equals(figure.currency(), whole.currency()))
                            .map(Part::of)
                            .toList()));
            return new InCurrency(whole.currency(), whole.count(), whole.sum(), whole.weighted(), by);
        }
    }

    /** The part with one value. */
    @Schema(name = "SummaryPart", description = "The opportunities with one value of a field; null for those without")
    record Part(
            @Schema(types = {"string", "null"}) @Nullable String value,
            long count,

            @Schema(types = {"number", "null"}) @JsonProperty("value_sum") @Nullable
            BigDecimal valueSum,

            @Schema(types = {"number", "null"}) @JsonProperty("weighted_value") @Nullable
            BigDecimal weightedValue) {

        private static Part of(Figure figure) {
            return new Part(figure.value(), figure.count(), figure.sum(), figure.weighted());
        }
    }

    /** What moved in one currency. */
    @Schema(name = "CurrencyMovement", description = "What happened to the opportunities in one currency")
    record Moved(
            @Schema(types = {"string", "null"}) @Nullable String currency,

            @Schema(description = "new, won, lost, slipped (later close date), value_up, value_down")
            Map<String, Amount> kinds) {

        private static Moved of(@Nullable String currency, List<Movement> movements) {
            Map<String, Amount> kinds = new LinkedHashMap<>();
            Arrays.stream(Movement.Kind.values())
                    .forEach(kind -> kinds.put(kind.name().toLowerCase(Locale.ROOT), new Amount(0, null)));
            movements.stream()
                    .filter(movement -> Objects.equals(movement.currency(), currency))
                    .forEach(movement -> kinds.put(
                            movement.kind().name().toLowerCase(Locale.ROOT),
                            new Amount(movement.count(), movement.sum())));
            return new Moved(currency, kinds);
        }
    }

    /** How many, and their value. */
    @Schema(
            name = "MovementAmount",
            description = "How many, and their value; for value_up and value_down, the difference")
    record Amount(
            long count,
            @Schema(types = {"number", "null"}) @Nullable BigDecimal value) {}
}
