package com.bqs.domain;

import org.jspecify.annotations.Nullable;

/** Something that is mirrored of an opportunity: one of its columns, or an attribute beside them. */
public sealed interface MirroredField permits OpportunityField, ExtraAttribute {

    /** The name in mapping files, in the history and for people. */
    String column();

    FieldType type();

    /**
     * Delivers a value of this field to an opportunity, with null for "the CRM says there is none".
     *
     * @throws InvalidFieldValue where the field cannot hold the value
     * @throws IllegalArgumentException where the value is of another Java class than the field's type
     */
    void deliver(@Nullable Object value, Opportunity.Builder opportunity);

    /** A value in this field's normal form, under the conditions of {@link #deliver}. */
    default @Nullable Object normal(@Nullable Object value) {
        if (value != null && !type().javaType().isInstance(value)) {
            throw new IllegalArgumentException(
                    column() + " takes a " + type().javaType().getSimpleName() + ", not a "
                            + value.getClass().getSimpleName());
        }
        return value == null ? null : type().normalize(value);
    }
}
