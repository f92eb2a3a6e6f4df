package com.bqs.oracle;

import com.bqs.domain.FieldType;
import com.bqs.domain.InvalidFieldValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the CRM's values as a column's type. Nothing is made up or rounded; an empty string where no text belongs means
 * null, since that is how some pods write it. What cannot be read is an {@link InvalidFieldValue}.
 */
enum FieldReader {
    /** Strings as they are, numbers and booleans in the characters the CRM used. */
    TEXT(FieldType.TEXT) {
        @Override
        Object parse(String text) {
            return text;
        }

        @Override
        boolean accepts(RawValue value) {
            return !value.isStructure();
        }

        @Override
        boolean isNothing(RawValue value) {
            return value.isNull();
        }
    },
    /** Numbers, and strings that hold one, exactly. */
    DECIMAL(FieldType.DECIMAL) {
        @Override
        Object parse(String text) {
            if (text.length() > MAX_NUMBER) {
                throw new InvalidFieldValue("is written with " + text.length() + " characters, too long for a number");
            }
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new InvalidFieldValue("is no number");
            }
        }

        @Override
        boolean accepts(RawValue value) {
            return value.isNumber() || value.isText();
        }
    },
    /** The date as written: the first ten characters, any time and offset behind them ignored. */
    DATE(FieldType.DATE) {
        @Override
        Object parse(String text) {
            boolean timeFollows = text.length() > DATE_LENGTH && "T ".indexOf(text.charAt(DATE_LENGTH)) >= 0;
            try {
                return CrmTimestamps.parseDate(timeFollows ? text.substring(0, DATE_LENGTH) : text);
            } catch (DateTimeException e) {
                throw new InvalidFieldValue("is no date like 2026-01-13");
            }
        }
    },
    /** A date or a date and time; UTC where no offset is written. */
    INSTANT(FieldType.INSTANT) {
        @Override
        Object parse(String text) {
            return parseInstant(text);
        }
    },
    /** A truth value, as JSON has it or as the CRM's own tables do: Y or N. */
    BOOLEAN(FieldType.BOOLEAN) {
        @Override
        Object parse(String text) {
            return switch (text) {
                case "true", "Y" -> true;
                case "false", "N" -> false;
                default -> throw new InvalidFieldValue("is neither true nor false");
            };
        }

        @Override
        boolean accepts(RawValue value) {
            return value.isTruth() || value.isText();
        }
    };

    private static final int MAX_NUMBER = 100;
    private static final int DATE_LENGTH = "yyyy-MM-dd".length();
    private static final Map<FieldType, FieldReader> BY_TYPE = new EnumMap<>(FieldType.class);

    static {
        for (FieldReader reader : values()) {
            BY_TYPE.put(reader.type, reader);
        }
    }

    private final FieldType type;

    FieldReader(FieldType type) {
        this.type = type;
    }

    static FieldReader of(FieldType type) {
        FieldReader reader = BY_TYPE.get(type);
        if (reader == null) {
            throw new IllegalStateException("no reader for " + type);
        }
        return reader;
    }

    /** The value in its type's Java class, or null where the CRM says that there is none. */
    final @Nullable Object read(RawValue value) {
        if (isNothing(value)) {
            return null;
        }
        if (!accepts(value)) {
            throw new InvalidFieldValue("is of the JSON kind " + value.kind() + ", which is no " + type);
        }
        return parse(value.isText() && this != TEXT ? value.text().strip() : value.text());
    }

    /** Reads a stamp; also for those that no column holds. */
    static Instant parseInstant(String text) {
        try {
            return CrmTimestamps.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidFieldValue("is no point in time like 2026-01-13T08:30:00.000+00:00");
        }
    }

    abstract Object parse(String text);

    boolean accepts(RawValue value) {
        return value.isText();
    }

    boolean isNothing(RawValue value) {
        return value.isNull() || (value.isText() && value.text().isBlank());
    }
}
