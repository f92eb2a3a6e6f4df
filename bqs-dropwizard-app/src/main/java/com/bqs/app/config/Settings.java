package com.bqs.app.config;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole configuration, checked. Immutable.
 *
 * @param oracle null where the CRM's address or credentials are not set; see {@link #requireOracle}
 * @param values what is in force for each key, and where it came from
 */
public record Settings(
        @Nullable OracleSettings oracle,
        DatabaseSettings database,
        ServerSettings server,
        SyncSettings sync,
        ScheduleSettings schedule,
        LogFormat logFormat,
        Map<ConfigKey, SettingValue> values) {

    public Settings {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /**
     * Reads and checks everything.
     *
     * @throws ConfigException lists every problem found
     */
    public static Settings load(ConfigSources sources) {
        Problems problems = new Problems();
        return read(RawSettings.read(sources, problems), sources, problems);
    }

    /**
     * Reads and checks everything but what names and describes a CRM, which stays at its defaults: for the demo, which
     * brings a CRM of its own.
     *
     * @throws ConfigException lists every problem found
     */
    public static Settings loadWithoutCrm(ConfigSources sources) {
        Problems problems = new Problems();
        Map<ConfigKey, RawSetting> raw = RawSettings.read(sources, problems);
        for (ConfigKey key : ConfigKey.values()) {
            if (key.name().startsWith("ORACLE_")) {
                raw.remove(key);
                key.defaultText().ifPresent(text -> raw.put(key, new RawSetting(key.name(), text, Origin.DEFAULT)));
            }
        }
        return read(raw, sources, problems);
    }

    private static Settings read(Map<ConfigKey, RawSetting> raw, ConfigSources sources, Problems problems) {
        SettingReader reader = new SettingReader(raw, problems);
        DatabaseSettings database = DatabaseSettings.read(reader, sources);
        ScheduleSettings schedule = ScheduleSettings.read(reader);
        Settings settings = new Settings(
                OracleSettings.read(reader).orElse(null),
                database,
                ServerSettings.read(reader),
                SyncSettings.read(reader, sources.workingFolder()),
                schedule,
                reader.load(ConfigKey.BQS_LOG_FORMAT, Formats.LOG_FORMAT),
                new SettingValues(raw, database, schedule).all());
        problems.throwIfAny();
        return settings;
    }

    /**
     * For the commands that read the CRM.
     *
     * @throws ConfigException where it is not configured: demo data is never a silent fallback
     */
    public OracleSettings requireOracle() {
        if (oracle != null) {
            return oracle;
        }
        SettingValue url = values.get(ConfigKey.ORACLE_BASE_URL);
        String missing = url == null || url.origin().equals(Origin.DEFAULT)
                ? "ORACLE_BASE_URL is not set: set it to the CRM's address, with ORACLE_USER and ORACLE_PASS"
                : "ORACLE_USER and ORACLE_PASS are not set: set them, or ORACLE_TOKEN_URL, ORACLE_CLIENT_ID and"
                        + " ORACLE_CLIENT_SECRET";
        throw new ConfigException(
                "CONFIG_INCOMPLETE",
                List.of(missing + ", in .env, bqs.yml or the environment; `bqs demo` shows the product without a CRM"));
    }
}
