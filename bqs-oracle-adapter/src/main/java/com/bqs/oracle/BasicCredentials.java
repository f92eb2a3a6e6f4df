package com.bqs.oracle;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** A user and a password, sent with every request. */
final class BasicCredentials extends OracleCredentials {

    private final String user;
    private final String password;

    BasicCredentials(String user, String password) {
        if (user.isEmpty() || user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("user cannot be empty or hold a colon");
        }
        this.user = user;
        this.password = password;
    }

    @Override
    String identity() {
        return user;
    }

    @Override
    List<String> secrets() {
        return List.of(password, header().substring("Basic ".length()));
    }

    @Override
    String settingsToCheck() {
        return "ORACLE_USER and ORACLE_PASS";
    }

    @Override
    Authorizer authorizer(Function<ClientCredentials, TokenAnswer> tokens, InstantSource clock) {
        return this::header;
    }

    private String header() {
        return basicHeader(user, password);
    }
}
