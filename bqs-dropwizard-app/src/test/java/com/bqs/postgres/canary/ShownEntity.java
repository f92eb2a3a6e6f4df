package com.bqs.postgres.canary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Canary: entities stay inside their package. */
@Entity
public class ShownEntity {

    @Id
    private long id;

    public long id() {
        return id;
    }
}
