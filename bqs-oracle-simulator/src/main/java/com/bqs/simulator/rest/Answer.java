package com.bqs.simulator.rest;

import java.util.Map;

/**
 * What a client gets.
 *
 * @param headers besides those that every answer has
 */
public record Answer(int status, String contentType, Map<String, String> headers, byte[] body) {}
