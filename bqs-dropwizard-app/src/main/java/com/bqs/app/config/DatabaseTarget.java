package com.bqs.app.config;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server to connect to.
 *
 * @param jdbcUrl without user and password, so that it can be shown
 * @param user null for the driver's default
 * @param password null where none is given
 */
public record DatabaseTarget(
        String jdbcUrl, @Nullable String user, @Nullable Secret password) {}
