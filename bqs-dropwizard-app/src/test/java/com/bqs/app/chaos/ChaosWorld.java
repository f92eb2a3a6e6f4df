package com.bqs.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.app.config.DatabaseTarget;
import com.bqs.app.config.Secret;
import com.bqs.app.embedded.ServerUnderTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The product, each command in a process of its own, between a CRM that goes on changing and a PostgreSQL that can die. */
final class ChaosWorld implements AutoCloseable {

    private static final int RUN_UNDER_WAY = 4;
    private static final int TRIES = 60;

    private final LivingCrm crm;
    private final ServerUnderTest database;
    private final Path folder;
    private final Map<String, String> environment;

    private ChaosWorld(LivingCrm crm, Path folder) {
        this.crm = crm;
        this.folder = folder;
        this.database = ServerUnderTest.in(folder);
        this.environment = environment(crm, folder);
    }

    /** The settings by which a process joins this world. */
    static Map<String, String> environment(LivingCrm crm, Path folder) {
        Map<String, String> settings = new HashMap<>();
        settings.put("ORACLE_BASE_URL", crm.origin().toString());
        settings.put("ORACLE_USER", "demo");
        settings.put("ORACLE_PASS", "demo");
        settings.put("BQS_LEASE", "2s");
        settings.put("BQS_DATA_DIR", folder.toString());
        return settings;
    }

    /** With the product's own PostgreSQL, which each command starts where it does not run. */
    static ChaosWorld onEmbeddedDatabase(Path folder) {
        return new ChaosWorld(LivingCrm.start(20_000), folder);
    }

    /** With a PostgreSQL that somebody else starts and stops. */
    static ChaosWorld onServer(Path folder) {
        ChaosWorld world = onEmbeddedDatabase(folder);
        world.environment.put("DATABASE_URL", url(world.database.start()));
        return world;
    }

    LivingCrm crm() {
        return crm;
    }

    ServerUnderTest database() {
        return database;
    }

    ProductProcess start(String... arguments) throws IOException {
        return ProductProcess.start(environment, folder, arguments);
    }

    /** Syncs to the end, once a run whose process is gone has let its lease run out. */
    void sync(String mode) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            ProductProcess sync = start("sync", "--mode", mode);
            if (sync.exitCode() != RUN_UNDER_WAY) {
                assertThat(sync.exitCode()).as(sync.output()).isZero();
                return;
            }
        }
        throw new AssertionError("the lease of a run that is gone does not run out");
    }

    /** Lets the CRM keep still, syncs, and holds mirror and CRM against each other: by the product's command, and past it. */
    Truth prove() throws IOException, InterruptedException, SQLException {
        crm.keepStill();
        sync("auto");
        sync("full");
        ProductProcess verify = start("verify");
        assertThat(verify.exitCode()).as(verify.output()).isZero();
        Truth truth = new Truth(database.start());
        truth.assertMirrorIs(crm.rows());
        return truth;
    }

    @Override
    public void close() {
        crm.close();
        database.kill();
    }

    private static String url(DatabaseTarget target) {
        Secret password = Objects.requireNonNull(target.password());
        return target.jdbcUrl() + "?user=" + target.user() + "&password="
                + URLEncoder.encode(password.reveal(), StandardCharsets.UTF_8);
    }
}
