package com.bqs.app.config;

/**
 * A key's value in force, fit to be shown.
 *
 * @param shown the text, redacted where it may hold a secret, {@code -} where nothing is set
 * @param origin where it came from
 */
public record SettingValue(String shown, Origin origin) {}
