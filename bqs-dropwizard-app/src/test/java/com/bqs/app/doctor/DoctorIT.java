package com.bqs.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.app.config.ConfigSources;
import com.bqs.app.config.Settings;
import com.bqs.app.wiring.MirrorDatabase;
import com.bqs.app.wiring.OwnProbes;
import com.bqs.simulator.OracleSimulator;
import com.bqs.simulator.SimulatorOptions;
import com.bqs.simulator.quirk.Quirk;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Misconfigures everything, and reads only what the doctor says. */
class DoctorIT {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final String PASSWORD = "invented-for-this-test";

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres postgres;

    private final OracleSimulator crm = OracleSimulator.start(
            SimulatorOptions.defaults(CLOCK).withAccess(new SimulatorOptions.Access("reader", PASSWORD)), CLOCK);
    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "20")
                .start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @AfterEach
    void stop() {
        crm.close();
    }

    @Test
    void soundSystemHasNothingThatFailsAndIsNotTouched() {
        DoctorReport report = examine();

        assertThat(report.findings())
                .filteredOn(finding -> finding.verdict() == Verdict.FAIL)
                .isEmpty();
        assertThat(finding(report, "database.schema").verdict()).isEqualTo(Verdict.WARN);
        assertThat(folder).isEmptyDirectory();
        assertThat(String.join("\n", report.lines())).doesNotContain(PASSWORD);
    }

    @Test
    void latestIsAVersion() {
        environment.put("ORACLE_API_VERSION", "latest");

        assertThat(finding(examine(), "crm.versions").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void missingVersionIsNamedWithThoseThatAreThere() {
        environment.put("ORACLE_API_VERSION", "11.99");

        assertThat(finding(examine(), "crm.versions").remedy())
                .isEqualTo("set ORACLE_API_VERSION=11.13.18.05 or latest");
    }

    @Test
    void wrongPasswordIsSentOnce() {
        environment.put("ORACLE_PASS", "wrong");

        Finding finding = finding(examine(), "crm.authentication");
        assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding.evidence()).contains("ORACLE_USER and ORACLE_PASS");
        assertThat(crm.requests().lines()).hasSize(1);
    }

    @Test
    void nobodyListeningThere() {
        environment.put("ORACLE_BASE_URL", crm.origin().toString());
        crm.close();

        assertThat(finding(examine(), "crm.connection").evidence()).contains("refused");
    }

    @Test
    void unknownHost() {
        environment.put("ORACLE_BASE_URL", "https://crm.invalid");

        assertThat(finding(examine(), "crm.dns").evidence()).contains("crm.invalid");
    }

    @Test
    void loginPageRedirectAndMissingRightAreToldApart() {
        crm.faults().script("login");
        assertThat(finding(examine(), "crm.versions").remedy()).contains("login or proxy page");
        crm.faults().script("redirect");
        assertThat(finding(examine(), "crm.versions").evidence()).contains("login.example.test");
        crm.faults().script("403 forever path=describe");
        assertThat(finding(examine(), "crm.describe").remedy()).startsWith("ask the CRM's administrator");
    }

    @Test
    void narrowPlainScopeHasAFinderAsRemedy() {
        crm.quirks().set(Quirk.PLAIN_SCOPE, "mine-open");
        Finding narrow = finding(examine(), "crm.scope");
        assertThat(narrow.verdict()).isEqualTo(Verdict.WARN);
        assertThat(narrow.remedy()).isEqualTo("set ORACLE_FINDER=MyOpportunitiesFinder;RecordSet=ALLOPTIES");

        crm.quirks().set(Quirk.PLAIN_SCOPE, "none");
        assertThat(finding(examine(), "crm.scope").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void refusedFinderIsNamedWithTheOneToSet() {
        environment.put("ORACLE_FINDER", "AllOpportunities");

        Finding scope = finding(examine(), "crm.scope");
        assertThat(scope.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(scope.evidence()).contains("correct ORACLE_FINDER (AllOpportunities)", "plain: 2000");
        assertThat(scope.remedy()).isEqualTo("leave ORACLE_FINDER out");
    }

    @Test
    void refusedFrameworkVersionIsNamedWithThoseThatArePermitted() {
        crm.quirks().set(Quirk.FRAMEWORKS, "1,2,3");

        Finding versions = finding(examine(), "crm.versions");
        assertThat(versions.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(versions.evidence()).isEqualTo("ORACLE_FRAMEWORK_VERSION is 4, but the pod allows 1, 2, 3");
        assertThat(versions.remedy()).isEqualTo("set ORACLE_FRAMEWORK_VERSION=3");
    }

    @Test
    void dataFolderThatCannotBeMadeFails() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(DatabaseToMake.examine(file.resolve("data")).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(DatabaseToMake.examine(folder.resolve("a/b")).verdict()).isEqualTo(Verdict.WARN);
    }

    @Test
    void missingAttributeAndKeyAreTheAdministratorsMatter() {
        crm.quirks().set(Quirk.NOT_DESCRIBED, "Sector_c");
        assertThat(finding(examine(), "crm.mapping").evidence()).contains("Column sector", "Sector_c");

        crm.quirks().set(Quirk.NOT_QUERYABLE, "OptyId");
        assertThat(examine().findings())
                .filteredOn(finding -> finding.verdict() != Verdict.PASS)
                .extracting(Finding::remedy)
                .anyMatch(remedy -> remedy.contains("ask the CRM's administrator") && remedy.contains("OptyId"));
    }

    @Test
    void mappingIsHeldAgainstDescribe() throws IOException {
        environment.put("BQS_MAPPING", "mapping.yml");
        Path mapping = folder.resolve("mapping.yml");

        Files.writeString(mapping, "sponsor: {attribute: CustomerSponser_c, type: text}\n");
        Finding missing = finding(examine(), "crm.mapping");
        assertThat(missing.verdict()).isEqualTo(Verdict.WARN);
        assertThat(missing.evidence()).contains("attributes.sponsor", "the nearest are CustomerSponsor_c");

        Files.writeString(mapping, "flag: {attribute: BudgetedFlag, type: date}\n");
        Finding unfit = finding(examine(), "crm.mapping");
        assertThat(unfit.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(unfit.evidence()).contains("attributes.flag (DATE) cannot be filled from BudgetedFlag (boolean)");
        assertThat(unfit.remedy()).isEqualTo("correct the file of BQS_MAPPING");
    }

    @Test
    void wrongClockIsOnlyAWarning() {
        crm.quirks().set(Quirk.CLOCK_OFFSET_SECONDS, -90 * 86_400L);

        Finding clock = finding(examine(), "crm.clock");
        assertThat(clock.verdict()).isEqualTo(Verdict.WARN);
        assertThat(clock.evidence()).contains("90 days behind");
    }

    @Test
    void hangingCrmAndHangingDatabaseEndInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            environment.put("DATABASE_URL", "postgresql://u:p@127.0.0.1:" + silent.getLocalPort() + "/bqs");
            crm.faults().script("stall forever");

            DoctorReport report = examine();
            assertThat(finding(report, "crm.versions").evidence()).contains("was not answered within");
            assertThat(finding(report, "database.connection").verdict()).isEqualTo(Verdict.FAIL);
            assertThat(finding(report, "crm.scope").evidence()).isEqualTo("not asked, since crm.versions failed");
        }
    }

    @Test
    void drippingCrmEndsInTime() {
        crm.faults().script("drip forever path=describe");

        assertThat(finding(examine(), "crm.describe").evidence()).contains("was not answered within");
    }

    @Test
    void databaseSaysWhatItLacks() throws SQLException {
        environment.put("DATABASE_URL", url("postgres", "nowhere"));
        assertThat(finding(examine(), "database.connection").remedy()).contains("create the database");

        execute("create role stranger login password 'x'");
        execute("revoke create on schema public from public");
        environment.put("DATABASE_URL", url("stranger:x", "postgres"));
        assertThat(finding(examine(), "database.rights").remedy())
                .contains("grant usage, create on schema public to stranger");
        environment.put("BQS_SCHEMA", "elsewhere");
        assertThat(finding(examine(), "database.rights").remedy())
                .contains("create schema elsewhere authorization stranger");
    }

    @Test
    void bundleHoldsEverythingButSecrets() throws IOException {
        Settings settings = settings();
        Files.createDirectories(folder.resolve("data/logs"));
        Files.writeString(folder.resolve("data/logs/bqs.log"), "somebody logged " + PASSWORD + "\n");
        Path file = folder.resolve("support.zip");

        new Bundle(settings, new OwnProbes(settings), doctor(settings).examine()).write(file);

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .containsExactly("doctor.json", "doctor.txt", "versions.txt", "runs.json", "log.txt");
            String log = new String(zip.getInputStream(zip.getEntry("log.txt")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(log).isEqualTo("somebody logged [REDACTED]\n");
        }
    }

    @Test
    void reportIsOneJsonObject() throws IOException {
        assertThat(new ObjectMapper().readTree(examine().json()).toString())
                .startsWith("{\"status\":\"warn\"")
                .contains("\"ORACLE_PASS\":{\"value\":\"[REDACTED]\",\"source\":\"environment\"}")
                .contains("{\"name\":\"crm.dns\",\"status\":\"pass\"");
    }

    @Test
    void missingIndexesAreNamed() throws SQLException {
        environment.put("BQS_SCHEMA", "without_indexes");
        try (MirrorDatabase database = MirrorDatabase.open(settings())) {
            database.mirror().migrate();
        }
        assertThat(finding(examine(), "database.indexes").verdict()).isEqualTo(Verdict.PASS);

        execute("insert into without_indexes.mirror_state (last_full_at) values (now())");
        Finding missing = finding(examine(), "database.indexes");
        assertThat(missing.verdict()).isEqualTo(Verdict.WARN);
        assertThat(missing.evidence()).contains("crm_opportunities_search", "crm_opportunities_by_deal_value");
        assertThat(missing.remedy()).contains("bqs migrate");
    }

    private DoctorReport examine() {
        return doctor(settings()).examine();
    }

    private static Doctor doctor(Settings settings) {
        return new Doctor(Installation.of(settings), new OwnProbes(settings), "test", CLOCK, Duration.ofSeconds(2));
    }

    private Settings settings() {
        Map<String, String> all = new HashMap<>(Map.of(
                "ORACLE_BASE_URL",
                crm.origin().toString(),
                "ORACLE_USER",
                "reader",
                "ORACLE_PASS",
                PASSWORD,
                "BQS_SCHEMA",
                "bqs_new",
                "DATABASE_URL",
                url("postgres", "postgres")));
        all.putAll(environment);
        if (!environment.containsKey("BQS_SCHEMA") && environment.containsKey("DATABASE_URL")) {
            all.remove("BQS_SCHEMA");
        }
        return Settings.load(new ConfigSources(folder, null, folder, all));
    }

    private static String url(String user, String database) {
        return "postgresql://" + user + "@127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Finding finding(DoctorReport report, String probe) {
        return report.findings().stream()
                .filter(finding -> finding.probe().equals(probe))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + probe + " in " + report.findings()));
    }
}
