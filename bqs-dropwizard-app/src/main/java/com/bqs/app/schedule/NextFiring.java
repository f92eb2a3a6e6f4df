package com.bqs.app.schedule;

import com.bqs.app.config.ScheduleSettings;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import javax.sql.DataSource;

/** When the nightly run is due, as the database knows it; no scheduler has to run for that. Thread-safe. */
public final class NextFiring {
    private static final String STORED =
            "select next_fire_time from qrtz_triggers where sched_name = ? and trigger_name = ? and trigger_group = ?";

    private final DataSource database;
    private final ScheduleSettings settings;
    private final InstantSource clock;

    public NextFiring(DataSource database, ScheduleSettings settings, InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The stored firing, which lies in the past where it was missed, or what the settings would give; absent where no
     * schedule is set.
     *
     * @throws SyncException {@code DATABASE_UNAVAILABLE}
     */
    public Optional<Instant> find() {
        return settings.cron() == null ? Optional.empty() : findStored().or(this::compute);
    }

    /** What the settings alone give. */
    public Optional<Instant> compute() {
        String cron = settings.cron();
        if (cron == null) {
            return Optional.empty();
        }
        Date next = Nightly.trigger(cron, TimeZone.getTimeZone(settings.zone()))
                .getFireTimeAfter(Date.from(clock.instant()));
        return Optional.ofNullable(next).map(Date::toInstant);
    }

    private Optional<Instant> findStored() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(STORED)) {
            query.setString(1, Nightly.SCHEDULER);
            query.setString(2, Nightly.TRIGGER.getName());
            query.setString(3, Nightly.TRIGGER.getGroup());
            try (ResultSet row = query.executeQuery()) {
                long millis = row.next() ? row.getLong(1) : 0;
                return millis > 0 ? Optional.of(Instant.ofEpochMilli(millis)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new SyncException(
                    ErrorCode.DATABASE_UNAVAILABLE, "The schedule cannot be read from the database.", e);
        }
    }
}
