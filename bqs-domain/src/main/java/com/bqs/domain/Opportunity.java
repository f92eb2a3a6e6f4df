package com.bqs.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** The delivered fields; a key with the value null is a field that the CRM says is null. */
    private final Map<OpportunityField, @Nullable Object> delivered;

    private Opportunity(OptyId id, Map<OpportunityField, @Nullable Object> delivered) {
        this.id = id;
        this.delivered = delivered;
    }

    public static Builder builder(OptyId id) {
        return new Builder(id);
    }

    public OptyId id() {
        return id;
    }

    /** Whether the CRM said anything of this field, be it null. */
    public boolean delivers(OpportunityField field) {
        return delivered.containsKey(field);
    }

    /** The field's value, of its type's Java class; null where it is null or was not delivered. */
    public @Nullable Object value(OpportunityField field) {
        return delivered.get(field);
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

    /** This opportunity, with the stored value in each field that was not delivered. */
    public Opportunity completedFrom(Opportunity stored) {
        if (!stored.id.equals(id)) {
            throw new IllegalArgumentException("cannot complete " + id + " from " + stored.id);
        }
        Builder complete = builder(id);
        for (OpportunityField field : FIELDS) {
            complete.set(field, (delivers(field) ? this : stored).value(field));
        }
        return complete.build();
    }

    /** The fields in which this opportunity differs from an earlier version of itself, in the fields' order. */
    public List<FieldChange> changesSince(Opportunity earlier) {
        List<FieldChange> changes = new ArrayList<>();
        for (OpportunityField field : FIELDS) {
            if (!Objects.equals(earlier.value(field), value(field))) {
                changes.add(new FieldChange(field, earlier.value(field), value(field)));
            }
        }
        return List.copyOf(changes);
    }

    /** The id alone: the rest is customers' data and has no place in a log. */
    @Override
    public String toString() {
        return "Opportunity[" + id + "]";
    }

    private Optional<String> text(OpportunityField field) {
        return Optional.ofNullable((String) value(field));
    }

    /** Collects the delivered fields; not thread-safe. */
    public static final class Builder {

        private final OptyId id;
        private final Map<OpportunityField, @Nullable Object> delivered = new EnumMap<>(OpportunityField.class);

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
            if (value != null && !field.type().javaType().isInstance(value)) {
                throw new IllegalArgumentException(field.column() + " takes a "
                        + field.type().javaType().getSimpleName() + ", not a "
                        + value.getClass().getSimpleName());
            }
            delivered.put(field, value == null ? null : field.type().normalize(value));
            return this;
        }

        public Opportunity build() {
            return new Opportunity(id, new EnumMap<>(delivered));
        }
    }
}
