package com.bqs.sync.model;

/**
 * 128 bits over everything stored of a record. Equal fingerprints mean unchanged; different ones mean nothing but that a
 * look at the fields is needed.
 */
public record Fingerprint(long high, long low) {}
