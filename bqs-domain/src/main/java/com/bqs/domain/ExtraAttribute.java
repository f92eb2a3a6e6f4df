package com.bqs.domain;

import org.jspecify.annotations.Nullable;

/**
 * An attribute that a mapping adds and that has no column of its own. It is kept by name as JSON keeps it: as text, number
 * or truth value, dates and instants in ISO 8601.
 *
 * @param name the name among an opportunity's attributes
 * @param type what the CRM's value is read as
 */
public record ExtraAttribute(String name, FieldType type) implements MirroredField {

    private static final String PREFIX = "attributes.";

    public ExtraAttribute {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("'" + name + "' is no attribute's name");
        }
    }

    @Override
    public String column() {
        return column(name);
    }

    /** What an attribute of this name is called among the fields. */
    public static String column(String name) {
        return PREFIX + name;
    }

    @Override
    public void deliver(@Nullable Object value, Opportunity.Builder opportunity) {
        opportunity.set(this, value);
    }

    @Override
    public @Nullable Object normal(@Nullable Object value) {
        Object normal = MirroredField.super.normal(value);
        return normal == null ? null : type.asJson(normal);
    }
}
