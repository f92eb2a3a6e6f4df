package com.bqs.app.wiring;

import com.bqs.app.config.DatabaseSettings;
import com.bqs.app.config.DatabaseTarget;
import com.bqs.app.config.Settings;
import com.bqs.app.embedded.EmbeddedDatabase;
import com.bqs.postgres.PostgresMirror;
import com.bqs.postgres.PostgresSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The mirror in the configured server, or in the embedded one, which is then this process's to leave. */
public final class MirrorDatabase implements AutoCloseable {
    private static final int READERS = 10;

    private final @Nullable EmbeddedDatabase embedded;
    private final DatabaseTarget target;
    private final PostgresMirror mirror;

    private MirrorDatabase(@Nullable EmbeddedDatabase embedded, DatabaseTarget target, PostgresMirror mirror) {
        this.embedded = embedded;
        this.target = target;
        this.mirror = mirror;
    }

    /** Opens the mirror; connects to nothing but an embedded server, which is started where it does not run. */
    public static MirrorDatabase open(Settings settings) {
        return open(settings, settings.database().dataFolder());
    }

    /** The same with the embedded server's data elsewhere. */
    static MirrorDatabase open(Settings settings, Path embeddedFolder) {
        DatabaseSettings database = settings.database();
        DatabaseTarget server = database.server();
        if (server != null) {
            return new MirrorDatabase(null, server, mirror(server, settings));
        }
        EmbeddedDatabase embedded =
                EmbeddedDatabase.open(embeddedFolder, database.dataFolder().resolve("binaries"));
        return new MirrorDatabase(embedded, embedded.target(), mirror(embedded.target(), settings));
    }

    /** Where the mirror is. */
    DatabaseTarget target() {
        return target;
    }

    public PostgresMirror mirror() {
        return mirror;
    }

    @Override
    public void close() {
        mirror.close();
        if (embedded != null) {
            embedded.close();
        }
    }

    private static PostgresMirror mirror(DatabaseTarget target, Settings settings) {
        return PostgresMirror.open(adapted(target, settings), Clock.SYSTEM);
    }

    static PostgresSettings adapted(DatabaseTarget target, Settings settings) {
        return new PostgresSettings(
                target.jdbcUrl(),
                target.user(),
                target.password() == null ? null : target.password().reveal(),
                settings.database().schema(),
                READERS,
                settings.sync().lease());
    }
}
