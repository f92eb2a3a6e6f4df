package com.bqs.app.config;

import java.util.EnumMap;
import java.util.Map;

/** Turns raw settings into what may be shown, machine-dependent defaults included. */
final class SettingValues {
    private static final String NOT_SET = "-";

    private final Map<ConfigKey, RawSetting> raw;
    private final DatabaseSettings database;
    private final ScheduleSettings schedule;

    SettingValues(Map<ConfigKey, RawSetting> raw, DatabaseSettings database, ScheduleSettings schedule) {
        this.raw = raw;
        this.database = database;
        this.schedule = schedule;
    }

    Map<ConfigKey, SettingValue> all() {
        Map<ConfigKey, SettingValue> values = new EnumMap<>(ConfigKey.class);
        for (ConfigKey key : ConfigKey.values()) {
            RawSetting setting = raw.get(key);
            values.put(
                    key,
                    setting == null
                            ? new SettingValue(whenNotSet(key), Origin.DEFAULT)
                            : new SettingValue(shown(key, setting), setting.origin()));
        }
        return values;
    }

    private String shown(ConfigKey key, RawSetting setting) {
        return key.isSecret() ? Secret.REDACTED : Redaction.withoutUserInfo(setting.value());
    }

    private String whenNotSet(ConfigKey key) {
        return switch (key) {
            case BQS_DATA_DIR -> database.dataFolder().toString();
            case BQS_TIME_ZONE -> schedule.zone().getId();
            case DATABASE_URL -> "embedded";
            default -> NOT_SET;
        };
    }
}
