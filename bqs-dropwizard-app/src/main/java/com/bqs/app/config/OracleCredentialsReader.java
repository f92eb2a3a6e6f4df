package com.bqs.app.config;

import static com.bqs.app.config.ConfigKey.ORACLE_CLIENT_ID;
import static com.bqs.app.config.ConfigKey.ORACLE_CLIENT_SECRET;
import static com.bqs.app.config.ConfigKey.ORACLE_PASS;
import static com.bqs.app.config.ConfigKey.ORACLE_SCOPE;
import static com.bqs.app.config.ConfigKey.ORACLE_TOKEN_URL;
import static com.bqs.app.config.ConfigKey.ORACLE_USER;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Either user and password, or the OAuth client: half of one, or both, is a mistake. */
final class OracleCredentialsReader {
    private static final List<ConfigKey> BASIC = List.of(ORACLE_USER, ORACLE_PASS);
    private static final List<ConfigKey> OAUTH = List.of(ORACLE_TOKEN_URL, ORACLE_CLIENT_ID, ORACLE_CLIENT_SECRET);

    private final SettingReader reader;

    OracleCredentialsReader(SettingReader reader) {
        this.reader = reader;
    }

    Optional<OracleCredentials> read() {
        boolean basic = BASIC.stream().anyMatch(reader::has);
        boolean oauth = OAUTH.stream().anyMatch(reader::has) || reader.has(ORACLE_SCOPE);
        if (basic && oauth) {
            reader.report(present(BASIC) + " and " + present(OAUTH)
                    + " are set: expected either user and password, or the OAuth client, not both");
            return Optional.empty();
        }
        return basic ? readBasic() : readOAuthClient(oauth);
    }

    private Optional<OracleCredentials> readBasic() {
        if (isIncomplete(BASIC)) {
            return Optional.empty();
        }
        return reader.findText(ORACLE_USER)
                .flatMap(user ->
                        reader.findSecret(ORACLE_PASS).map(password -> new OracleCredentials.Basic(user, password)));
    }

    private Optional<OracleCredentials> readOAuthClient(boolean wanted) {
        Optional<URI> tokenUrl = reader.find(ORACLE_TOKEN_URL, OracleUrl.TOKEN_URL);
        if (!wanted || isIncomplete(OAUTH) || tokenUrl.isEmpty()) {
            return Optional.empty();
        }
        String scope = reader.findText(ORACLE_SCOPE).orElse(null);
        return reader.findText(ORACLE_CLIENT_ID)
                .flatMap(id -> reader.findSecret(ORACLE_CLIENT_SECRET)
                        .map(secret -> new OracleCredentials.OAuthClient(tokenUrl.get(), id, secret, scope)));
    }

    private boolean isIncomplete(List<ConfigKey> together) {
        List<ConfigKey> missing =
                together.stream().filter(key -> !reader.has(key)).toList();
        if (!missing.isEmpty()) {
            reader.report(names(missing) + " not set: expected together with " + present(together));
        }
        return !missing.isEmpty();
    }

    private String present(List<ConfigKey> keys) {
        List<ConfigKey> present = keys.stream().filter(reader::has).toList();
        return present.isEmpty() ? ORACLE_SCOPE.name() : names(present);
    }

    private static String names(List<ConfigKey> keys) {
        return keys.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
