package com.bqs.app.config;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which CRM is read, as whom, and how.
 *
 * @param origin scheme, host and port of the pod
 * @param apiVersion resource version in the path, or {@code latest}
 * @param frameworkVersion the {@code REST-Framework-Version} sent, 1 to 9
 * @param finder sent with every collection call, null for none
 */
public record OracleSettings(
        URI origin,
        OracleCredentials credentials,
        String apiVersion,
        int frameworkVersion,
        @Nullable String finder,
        OracleReading reading) {

    /** Empty where the address or the credentials are missing; every key is checked all the same. */
    static Optional<OracleSettings> read(SettingReader reader) {
        Optional<OracleUrl> url = reader.find(ConfigKey.ORACLE_BASE_URL, OracleUrl.BASE_URL);
        Optional<OracleCredentials> credentials = new OracleCredentialsReader(reader).read();
        String version = apiVersion(reader, url.map(OracleUrl::version).orElse(null));
        int frameworkVersion = reader.load(ConfigKey.ORACLE_FRAMEWORK_VERSION, Formats.between(1, 9));
        String finder = reader.findText(ConfigKey.ORACLE_FINDER).orElse(null);
        OracleReading reading = OracleReading.read(reader);
        return url.flatMap(found -> credentials.map(
                known -> new OracleSettings(found.origin(), known, version, frameworkVersion, finder, reading)));
    }

    private static String apiVersion(SettingReader reader, @Nullable String pasted) {
        String configured = reader.load(ConfigKey.ORACLE_API_VERSION, Formats.API_VERSION);
        boolean isDefault = reader.findRaw(ConfigKey.ORACLE_API_VERSION)
                .filter(setting -> setting.origin().equals(Origin.DEFAULT))
                .isPresent();
        return isDefault && pasted != null ? pasted : configured;
    }
}
