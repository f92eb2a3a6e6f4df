package com.bqs.oracle.canary;

import com.bqs.postgres.PostgresSettings;

/** Canary: adapters must not see each other. */
public record UsesTheOtherAdapter(PostgresSettings settings) {}
