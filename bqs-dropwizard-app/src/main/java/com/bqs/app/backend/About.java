package com.bqs.app.backend;

/**
 * What this installation is.
 *
 * @param source the CRM's origin, or {@code demo}
 * @param demo whether the data is invented
 */
public record About(String source, boolean demo) {}
