package com.bqs.postgres;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Difference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** A difference that the latest comparison found. */
@Entity
@Table(name = "last_verification_examples")
@SuppressWarnings("NullAway.Init")
class VerificationExampleRow {

    @Id
    @Column(name = "example_no")
    private int number;

    @Column(name = "remote_id")
    private long remoteId;

    @Enumerated(EnumType.STRING)
    private Difference.Kind kind;

    private String[] fields;

    /** For Hibernate. */
    VerificationExampleRow() {}

    VerificationExampleRow(int number, Difference difference) {
        this.number = number;
        this.remoteId = difference.id().value();
        this.kind = difference.kind();
        this.fields = difference.fields().toArray(String[]::new);
    }

    Difference toDifference() {
        return new Difference(new OptyId(remoteId), kind, List.of(fields));
    }
}
