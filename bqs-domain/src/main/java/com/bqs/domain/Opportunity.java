package com.bqs.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the CRM says of one opportunity. Immutable and thread-safe.
 *
 * <p>A field is <em>delivered</em> (with a value or with {@code null}) or not delivered at all, because the pod has no
 * such attribute or left its key out. The difference matters: null overwrites, not delivered keeps what is stored.
 */
public final class Opportunity {

    private static final OpportunityField[] FIELDS = OpportunityField.values();

    private final OptyId id;

    /** By the field's place; null also where the field was not delivered. */
    private final @Nullable Object[] values;

    /** A bit for each field, by its place. */
    private final int delivered;

    /** The delivered attributes in the order of their names, each as JSON has it or null. */
    private final SortedMap<String, @Nullable Object> attributes;

    /** The attributes that the mapping knows, delivered or not. */
    private final Set<String> known;

    private Opportunity(Builder builder) {
        this.id = builder.id;
        this.values = builder.values;
        this.delivered = builder.delivered;
        this.attributes = builder.attributes;
        this.known = builder.known;
    }

    public static Builder builder(OptyId id) {
        return new Builder(id);
    }

    public OptyId id() {
        return id;
    }

    /** Whether the CRM said anything of this field, be it null. */
    public boolean delivers(OpportunityField field) {
        return (delivered & bit(field)) != 0;
    }

    /** The field's value, of its type's Java class; null where it is null or was not delivered. */
    public @Nullable Object value(OpportunityField field) {
        return values[field.place()];
    }

    /**
     * The attributes beside the columns that have a value, by name, in the order of their names: each a {@code String}, a
     * {@code BigDecimal} or a {@code Boolean}.
     */
    public SortedMap<String, Object> attributes() {
        if (attributes.isEmpty()) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, Object> present = new TreeMap<>();
        attributes.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return present;
    }

    public Optional<String> optyNumber() {
        return text(OpportunityField.OPTY_NUMBER);
    }

    public Optional<String> name() {
        return text(OpportunityField.NAME);
    }

    public Optional<String> stage() {
        return text(OpportunityField.STAGE);
    }

    public Optional<String> statusCode() {
        return text(OpportunityField.STATUS_CODE);
    }

    public Optional<CurrencyCode> currency() {
        return text(OpportunityField.CURRENCY).map(CurrencyCode::new);
    }

    /** The deal's value, absent where the CRM gave no amount (which is not zero). */
    public Optional<Money> dealValue() {
        return Optional.ofNullable((BigDecimal) value(OpportunityField.DEAL_VALUE))
                .map(amount -> new Money(amount, currency().orElse(null)));
    }

    public Optional<LocalDate> closeDate() {
        return Optional.ofNullable((LocalDate) value(OpportunityField.CLOSE_DATE));
    }

    /** When the CRM says it last changed this record, by the CRM's clock. */
    public Optional<Instant> updatedAt() {
        return Optional.ofNullable((Instant) value(OpportunityField.CRM_UPDATED_AT));
    }

    /**
     * This opportunity, with the stored value in each field that was not delivered. A stored attribute that the mapping no
     * longer knows is gone.
     */
    public Opportunity completedFrom(Opportunity stored) {
        if (!stored.id.equals(id)) {
            throw new IllegalArgumentException("cannot complete " + id + " from " + stored.id);
        }
        Builder complete = builder(id).knowing(known);
        for (OpportunityField field : FIELDS) {
            complete.deliver(field, (delivers(field) ? this : stored).value(field));
        }
        stored.attributes.forEach((name, value) -> {
            if (known.contains(name)) {
                complete.deliver(name, value);
            }
        });
        attributes.forEach(complete::deliver);
        return complete.build();
    }

    /**
     * The fields in which this opportunity differs from an earlier version of itself: columns in their order, then attributes in
     * that of their names.
     */
    public List<FieldChange> changesSince(Opportunity earlier) {
        List<FieldChange> changes = new ArrayList<>();
        for (OpportunityField field : FIELDS) {
            compare(field.column(), earlier.value(field), value(field)).ifPresent(changes::add);
        }
        Set<String> names = new TreeSet<>(earlier.attributes.keySet());
        names.addAll(attributes.keySet());
        for (String name : names) {
            compare(ExtraAttribute.column(name), earlier.attributes.get(name), attributes.get(name))
                    .ifPresent(changes::add);
        }
        return List.copyOf(changes);
    }

    /** The id alone: the rest is customers' data and has no place in a log. */
    @Override
    public String toString() {
        return "Opportunity[" + id + "]";
    }

    private static Optional<FieldChange> compare(String field, @Nullable Object before, @Nullable Object after) {
        return Objects.equals(before, after) ? Optional.empty() : Optional.of(new FieldChange(field, before, after));
    }

    private static int bit(OpportunityField field) {
        return 1 << field.place();
    }

    private Optional<String> text(OpportunityField field) {
        return Optional.ofNullable((String) value(field));
    }

    /** Collects the delivered fields of one opportunity; not thread-safe. */
    public static final class Builder {

        private final OptyId id;
        private final @Nullable Object[] values = new Object[FIELDS.length];
        private int delivered;
        private SortedMap<String, @Nullable Object> attributes = Collections.emptySortedMap();
        private Set<String> known = Set.of();
        private boolean isBuilt;

        private Builder(OptyId id) {
            this.id = id;
        }

        /**
         * Delivers a field, with null for "the CRM says there is none".
         *
         * @throws InvalidFieldValue where the field cannot hold the value
         * @throws IllegalArgumentException where the value is of another Java class than the field's type
         */
        public Builder set(OpportunityField field, @Nullable Object value) {
            deliver(field, field.normal(value));
            return this;
        }

        /** Delivers an attribute, as {@link #set(OpportunityField, Object)} does a field. */
        public Builder set(ExtraAttribute attribute, @Nullable Object value) {
            deliver(attribute.name(), attribute.normal(value));
            return this;
        }

        /** The attributes that the mapping has: those of them that are not delivered keep what is stored. */
        public Builder knowing(Set<String> attributeNames) {
            this.known = attributeNames;
            return this;
        }

        /** The opportunity, which takes over what was collected: nothing can be delivered afterwards. */
        public Opportunity build() {
            isBuilt = true;
            return new Opportunity(this);
        }

        private void deliver(OpportunityField field, @Nullable Object normal) {
            requireUnbuilt();
            values[field.place()] = normal;
            delivered |= bit(field);
        }

        private void deliver(String attribute, @Nullable Object normal) {
            requireUnbuilt();
            if (attributes.isEmpty()) {
                attributes = new TreeMap<>();
            }
            attributes.put(attribute, normal);
        }

        private void requireUnbuilt() {
            if (isBuilt) {
                throw new IllegalStateException("opportunity " + id + " is built already");
            }
        }
    }
}
