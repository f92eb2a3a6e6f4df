package com.bqs.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.bqs.app.backend.SyncControl;
import com.bqs.app.backend.SyncTicket;
import com.bqs.app.config.DatabaseTarget;
import com.bqs.app.config.ScheduleSettings;
import com.bqs.app.embedded.EmbeddedDatabase;
import com.bqs.postgres.PostgresMirror;
import com.bqs.postgres.PostgresSettings;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NightlyScheduleIT {
    private static final ScheduleSettings NEW_YEAR = new ScheduleSettings("0 0 0 1 1 ?", ZoneId.of("Asia/Kolkata"));
    private final Instant yesterday = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

    private final AtomicInteger schemas = new AtomicInteger();
    private final RecordingControl control = new RecordingControl();
    private EmbeddedDatabase server;
    private PostgresMirror mirror;

    @BeforeAll
    void startServer(@TempDir Path folder) {
        server = EmbeddedDatabase.open(folder.resolve("data"), folder.resolve("binaries"));
    }

    @AfterAll
    void stopServer() {
        mirror.close();
        server.close();
    }

    @BeforeEach
    void makeSchema() {
        if (mirror != null) {
            mirror.close();
        }
        DatabaseTarget target = server.target();
        mirror = PostgresMirror.open(
                new PostgresSettings(
                        target.jdbcUrl(),
                        target.user(),
                        Objects.requireNonNull(target.password()).reveal(),
                        "schedule_" + schemas.incrementAndGet(),
                        2,
                        Duration.ofSeconds(15)),
                InstantSource.system());
        mirror.migrate();
        control.causes.clear();
    }

    @Test
    void aMissedFiringOfAnUnchangedTriggerRunsOnce() throws SQLException {
        start(NEW_YEAR).close();
        moveNextFiring(yesterday);
        assertThat(nextFiring(NEW_YEAR)).contains(yesterday);

        try (NightlySchedule schedule = start(NEW_YEAR)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> control.causes.size() == 1);
            assertThat(control.causes).containsExactly(RunTrigger.STARTUP);
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).until(() -> control.causes.size() == 1);
        }
        assertThat(nextFiring(NEW_YEAR))
                .hasValueSatisfying(next -> assertThat(next).isAfter(Instant.now()));
    }

    @Test
    void aChangedTriggerIsReplacedWithWhateverItMissed() throws SQLException {
        start(NEW_YEAR).close();
        moveNextFiring(yesterday);
        ScheduleSettings inLondon = new ScheduleSettings(NEW_YEAR.cron(), ZoneId.of("Europe/London"));

        try (NightlySchedule schedule = start(inLondon)) {
            Instant next = nextFiring(inLondon).orElseThrow();
            assertThat(next).isAfter(Instant.now());
            assertThat(next.atZone(inLondon.zone()).getDayOfYear()).isEqualTo(1);
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).until(control.causes::isEmpty);
        }
    }

    @Test
    void offRemovesTheTrigger() {
        start(NEW_YEAR).close();
        ScheduleSettings off = new ScheduleSettings(null, NEW_YEAR.zone());

        start(off).close();

        assertThat(nextFiring(off)).isEmpty();
        assertThat(stored()).isZero();
    }

    @Test
    void twoProcessesFireOneRun() throws SQLException {
        start(NEW_YEAR).close();
        moveNextFiring(yesterday);

        try (NightlySchedule first = start(NEW_YEAR);
                NightlySchedule second = start(NEW_YEAR)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> !control.causes.isEmpty());
            await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(6)).until(() -> control.causes.size() == 1);
        }
    }

    @Test
    void aFiringOnTimeIsTheSchedules() {
        try (NightlySchedule schedule = start(new ScheduleSettings("* * * * * ?", NEW_YEAR.zone()))) {
            await().atMost(Duration.ofSeconds(30)).until(() -> control.causes.contains(RunTrigger.SCHEDULE));
        }
    }

    private NightlySchedule start(ScheduleSettings settings) {
        return NightlySchedule.start(mirror.dataSource(), settings, control, Instant.now());
    }

    private Optional<Instant> nextFiring(ScheduleSettings settings) {
        return new NextFiring(mirror.dataSource(), settings, InstantSource.system()).find();
    }

    private void moveNextFiring(Instant to) throws SQLException {
        try (Connection connection = mirror.dataSource().getConnection();
                PreparedStatement update = connection.prepareStatement("update qrtz_triggers set next_fire_time = ?")) {
            update.setLong(1, to.toEpochMilli());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private int stored() {
        try (Connection connection = mirror.dataSource().getConnection();
                PreparedStatement query = connection.prepareStatement("delete from qrtz_cron_triggers")) {
            return query.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class RecordingControl implements SyncControl {
        private final List<RunTrigger> causes = new CopyOnWriteArrayList<>();

        @Override
        public SyncTicket start(SyncRequest request) {
            RunTrigger trigger = request.trigger();
            causes.add(trigger);
            return new SyncTicket(true, SyncRun.begun(new RunId(1), SyncType.FULL, trigger, Instant.EPOCH));
        }

        @Override
        public Optional<Instant> nextRunAt() {
            return Optional.empty();
        }
    }
}
