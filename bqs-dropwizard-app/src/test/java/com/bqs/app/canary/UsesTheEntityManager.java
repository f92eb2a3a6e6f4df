package com.bqs.app.canary;

import jakarta.persistence.EntityManager;

/** Canary: persistence belongs to the PostgreSQL adapter. */
public record UsesTheEntityManager(EntityManager entities) {}
