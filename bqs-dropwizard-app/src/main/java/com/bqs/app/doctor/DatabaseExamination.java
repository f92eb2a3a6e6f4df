package com.bqs.app.doctor;

import com.bqs.app.config.Settings;
import com.bqs.app.embedded.EmbeddedDatabaseException;
import com.bqs.postgres.DatabaseFindings;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The probes of the database. Used once, by one thread. */
final class DatabaseExamination {

    private static final long MEGABYTE = 1 << 20;
    private static final long ENOUGH = 1_024 * MEGABYTE;
    private static final int OLDEST = 14;
    private static final int NEWEST = 18;
    /** The embedded server may have to be started first. */
    private static final Duration STARTING = Duration.ofSeconds(30);

    private static final String INDEXES = "database.indexes";

    private static final List<String> PROBES = List.of(
            "database.version",
            "database.encoding",
            "database.rights",
            "database.source",
            "database.space",
            "database.schema",
            INDEXES);

    private final Settings settings;
    private final String source;
    private final Deadline deadline;
    private final Duration limit;
    private final List<Finding> findings = new ArrayList<>();

    DatabaseExamination(Installation installation, Deadline deadline, Duration limit) {
        this.settings = installation.settings();
        this.source = installation.source();
        this.deadline = deadline;
        this.limit = limit;
    }

    /**
     * Asks everything.
     *
     * @param pending how many migrations the schema lacks
     * @param missingIndexes the names of readers' indexes that are missing; asked where the schema is up to date
     */
    List<Finding> examine(
            Supplier<DatabaseFindings> inspect, IntSupplier pending, Supplier<List<String>> missingIndexes) {
        DatabaseFindings found = connect(inspect);
        if (found == null) {
            PROBES.forEach(name -> findings.add(Finding.notAsked(name, "database.connection")));
        } else {
            version(found);
            rights(found);
            source(found);
            space(found);
            schema(found, pending);
            indexes(missingIndexes);
        }
        return List.copyOf(findings);
    }

    private @Nullable DatabaseFindings connect(Supplier<DatabaseFindings> inspect) {
        try {
            DatabaseFindings found =
                    deadline.within(settings.database().server() == null ? STARTING : limit.plusSeconds(1), inspect);
            findings.add(Finding.pass("database.connection", "connected as " + found.user()));
            return found;
        } catch (TimeoutException e) {
            findings.add(Finding.fail(
                    "database.connection",
                    "no answer within " + limit.toSeconds() + " s: something listens there, but does not speak",
                    "check host and port in DATABASE_URL, and whether PostgreSQL there is overloaded or stopped"));
        } catch (EmbeddedDatabaseException e) {
            findings.add(Finding.fail(
                    "database.connection",
                    e.code() + ": " + e.getMessage(),
                    "do what the evidence says, or set DATABASE_URL to a server of your own"));
        } catch (SyncException e) {
            findings.add(Finding.fail("database.connection", e.code() + ": " + e.getMessage(), remedy(e)));
        }
        return null;
    }

    private static String remedy(SyncException failure) {
        String message = String.valueOf(failure.getMessage());
        return failure.code() == ErrorCode.DATABASE_SCHEMA && message.contains("createdb")
                ? "create the database as the evidence says, or correct its name in DATABASE_URL"
                : Remedies.of(failure.code());
    }

    private void version(DatabaseFindings found) {
        boolean known = found.majorVersion() >= OLDEST && found.majorVersion() <= NEWEST;
        String evidence = "PostgreSQL " + found.version();
        findings.add(
                known
                        ? Finding.pass("database.version", evidence)
                        : found.majorVersion() < OLDEST
                                ? Finding.fail(
                                        "database.version", evidence, "use PostgreSQL " + OLDEST + " to " + NEWEST)
                                : Finding.warn("database.version", evidence, "tested are " + OLDEST + " to " + NEWEST));
        findings.add(
                found.encoding().equals("UTF8")
                        ? Finding.pass("database.encoding", found.encoding())
                        : Finding.fail(
                                "database.encoding",
                                found.encoding() + " cannot hold every name",
                                "create the database with encoding UTF8 and set DATABASE_URL to it"));
    }

    private void rights(DatabaseFindings found) {
        String schema = settings.database().schema();
        if (found.readOnly()) {
            findings.add(Finding.fail(
                    "database.rights",
                    "nothing can be written here: the server is a standby, or read-only by default",
                    "set DATABASE_URL to the primary server"));
        } else if (!found.schemaExists() && !found.mayCreateSchema()) {
            findings.add(Finding.fail(
                    "database.rights",
                    "there is no schema " + schema + ", and " + found.user() + " may not make one",
                    "ask the database's administrator: create schema " + schema + " authorization " + found.user()));
        } else if (found.schemaExists() && !found.mayCreateTables()) {
            findings.add(Finding.fail(
                    "database.rights",
                    found.user() + " may not make tables in schema " + schema,
                    "ask the database's administrator: grant usage, create on schema " + schema + " to " + found.user()
                            + "; or set BQS_SCHEMA to a schema of the user's own"));
        } else if (!found.lockedTables().isEmpty()) {
            findings.add(Finding.fail(
                    "database.rights",
                    found.user() + " may not read and write " + found.lockedTables() + " in schema " + schema,
                    "connect as the user that made them, or set BQS_SCHEMA to another schema"));
        } else {
            findings.add(Finding.pass("database.rights", found.user() + " may write in schema " + schema));
        }
    }

    private void source(DatabaseFindings found) {
        String known = found.source();
        findings.add(
                known == null || known.equals(source)
                        ? Finding.pass("database.source", known == null ? "mirrors no CRM yet" : "mirrors " + known)
                        : Finding.fail(
                                "database.source",
                                "mirrors " + known + ", not " + source,
                                known.equals("demo")
                                        ? "set DATABASE_URL or BQS_SCHEMA to another place: demo and real deals never mix"
                                        : "correct ORACLE_BASE_URL if it is wrong; else bqs migrate --accept-source, or another DATABASE_URL or"
                                                + " BQS_SCHEMA"));
    }

    private void space(DatabaseFindings found) {
        String taken = "the database takes " + found.bytes() / MEGABYTE + " MB";
        if (settings.database().server() != null) {
            findings.add(Finding.pass("database.space", taken + "; PostgreSQL does not tell what is free"));
            return;
        }
        long free = settings.database().dataFolder().toFile().getUsableSpace();
        String evidence = taken + ", " + free / MEGABYTE + " MB are free";
        findings.add(
                free >= ENOUGH
                        ? Finding.pass("database.space", evidence)
                        : Finding.warn("database.space", evidence, "make room, or set BQS_DATA_DIR to another disk"));
    }

    private void schema(DatabaseFindings found, IntSupplier pending) {
        String name = "database.schema";
        if (!found.schemaExists()) {
            findings.add(Finding.warn(name, "not migrated yet", "bqs migrate; serve and sync do it too"));
            return;
        }
        try {
            int missing = deadline.within(limit, pending::getAsInt);
            findings.add(
                    missing == 0
                            ? Finding.pass(name, "up to date")
                            : Finding.warn(
                                    name,
                                    missing + " migrations are missing",
                                    "bqs migrate; serve and sync do it too"));
        } catch (TimeoutException e) {
            findings.add(Finding.fail(name, "no answer within " + limit.toSeconds() + " s", "try again"));
        } catch (SyncException e) {
            findings.add(Finding.fail(name, e.code() + ": " + e.getMessage(), Remedies.of(e.code())));
        }
    }

    /** Of a schema that has passed. */
    private void indexes(Supplier<List<String>> missingIndexes) {
        if (findings.get(findings.size() - 1).verdict() != Verdict.PASS) {
            return;
        }
        try {
            List<String> missing = deadline.within(limit, missingIndexes);
            findings.add(
                    missing.isEmpty()
                            ? Finding.pass(INDEXES, "none is missing")
                            : Finding.warn(
                                    INDEXES,
                                    "searches and orders read every row for want of " + String.join(", ", missing),
                                    "bqs migrate; serve makes them too"));
        } catch (TimeoutException e) {
            findings.add(Finding.fail(INDEXES, "no answer within " + limit.toSeconds() + " s", "try again"));
        } catch (SyncException e) {
            findings.add(Finding.fail(INDEXES, e.code() + ": " + e.getMessage(), Remedies.of(e.code())));
        }
    }
}
