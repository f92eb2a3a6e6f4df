package com.bqs.oracle;

import com.bqs.domain.FieldType;
import com.bqs.domain.MirroredField;
import com.bqs.sync.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether an attribute can fill its column, or be read as the type the mapping gives it, at all, going by the type that {@code describe} gives it. A string can hold
 * anything, dates were strings once, so only what can never be read is refused.
 */
final class TypeCheck {

    private static final Set<String> NUMBERS = Set.of("number", "integer", "int", "long", "decimal", "double", "float");
    private static final Set<String> TIMES = Set.of("date", "datetime", "date-time", "timestamp");
    private static final Set<String> TRUTHS = Set.of("boolean");

    private TypeCheck() {}

    static void requireFitting(Map<MirroredField, String> attributes, Map<String, String> types) {
        List<String> misfits = new ArrayList<>();
        attributes.forEach((field, attribute) -> {
            String type = types.getOrDefault(attribute, "");
            if (!fits(field.type(), type.toLowerCase(Locale.ROOT))) {
                misfits.add(field.column() + " (" + field.type() + ") cannot be filled from " + attribute + " (" + type
                        + ")");
            }
        });
        if (!misfits.isEmpty()) {
            throw new CallFailure(
                    ErrorCode.CONFIG_INVALID,
                    "The mapping does not fit the CRM: " + String.join("; ", misfits)
                            + ". Name another attribute in the file of BQS_MAPPING.");
        }
    }

    private static boolean fits(FieldType column, String type) {
        return switch (column) {
            case TEXT -> true;
            case DECIMAL -> !TIMES.contains(type) && !TRUTHS.contains(type);
            case DATE, INSTANT -> !NUMBERS.contains(type) && !TRUTHS.contains(type);
            case BOOLEAN -> !NUMBERS.contains(type) && !TIMES.contains(type);
        };
    }
}
