package com.bqs.postgres.canary;

import feign.Client;

/** Canary: Feign belongs to the Oracle adapter. */
public record UsesFeign(Client client) {}
