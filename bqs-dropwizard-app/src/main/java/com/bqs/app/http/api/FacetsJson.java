package com.bqs.app.http.api;

import com.bqs.postgres.query.Column;
import com.bqs.postgres.query.ValueCount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field's values as the API shows them. */
@Schema(name = "Facets", description = "A field's values and their counts")
record FacetsJson(String field, List<Value> values) {

    static FacetsJson of(Column column, List<ValueCount> counts) {
        return new FacetsJson(
                column.columnName(), counts.stream().map(Value::of).toList());
    }

    /** A value as a filter takes it. */
    @Schema(name = "FacetValue", description = "A value as a filter takes it, null for none, and how many hold it")
    record Value(
            @Schema(types = {"string", "null"}) @Nullable String value, long count) {

        private static Value of(ValueCount counted) {
            Object value = counted.value();
            return new Value(value == null ? null : value.toString(), counted.count());
        }
    }
}
