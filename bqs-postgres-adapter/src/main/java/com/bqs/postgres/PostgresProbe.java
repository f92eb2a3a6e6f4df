package com.bqs.postgres;

import com.bqs.sync.error.SyncException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Looks at a database, for a person who wants to know what is wrong with it. Connects once, reads only, and gives up where
 * connecting or an answer takes longer than its limit. Thread-safe.
 */
public final class PostgresProbe {

    private static final String FINDINGS = """
            select current_setting('server_version') as version,
                   current_setting('server_version_num')::int / 10000 as major,
                   (select pg_encoding_to_char(encoding) from pg_database where datname = current_database()) as encoding,
                   current_user as login,
                   pg_is_in_recovery() or current_setting('default_transaction_read_only')::boolean as read_only,
                   pg_database_size(current_database()) as bytes,
                   n.oid is not null as schema_exists,
                   has_database_privilege(current_database(), 'CREATE') as may_create_schema,
                   coalesce(has_schema_privilege(n.oid, 'CREATE') and has_schema_privilege(n.oid, 'USAGE'), false)
                       as may_create_tables
              from (values (?)) as wanted(name) left join pg_namespace n on n.nspname = wanted.name
            """;
    private static final String OURS = """
            select coalesce(string_agg(c.relname, ', ' order by c.relname)
                            filter (where not has_table_privilege(c.oid, 'SELECT')
                                       or not has_table_privilege(c.oid, 'INSERT')
                                       or not has_table_privilege(c.oid, 'UPDATE')), '') as locked,
                   coalesce(bool_or(c.relname = 'mirror_source' and has_table_privilege(c.oid, 'SELECT')), false) as has_source
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = ? and c.relkind = 'r'
               and exists (select from pg_class h where h.relnamespace = n.oid and h.relname = 'bqs_schema_history')
               and c.relname in ('bqs_schema_history', 'mirror_source', 'mirror_state', 'sync_lease', 'sync_runs', 'quarantine',
                                 'crm_opportunities', 'qualifications', 'changes')
            """;

    private final PostgresSettings settings;
    private final Duration limit;
    private final SqlFailures failures;

    private PostgresProbe(PostgresSettings settings, Duration limit, SqlFailures failures) {
        this.settings = settings;
        this.limit = limit;
        this.failures = failures;
    }

    /**
     * A probe that does not connect yet.
     *
     * @param limit for connecting, and for each answer; whole seconds, at least one
     */
    public static PostgresProbe of(PostgresSettings settings, Duration limit) {
        ConnectionTarget target = ConnectionTarget.parse(settings.jdbcUrl());
        return new PostgresProbe(settings, limit, new SqlFailures(target, settings.schema()));
    }

    /**
     * Connects and asks.
     *
     * @throws SyncException a {@code DATABASE_} code
     */
    public DatabaseFindings inspect() {
        try (Connection connection = source().getConnection()) {
            connection.setReadOnly(true);
            return findings(connection);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private DatabaseFindings findings(Connection connection) throws SQLException {
        String locked;
        String source;
        try (PreparedStatement ours = connection.prepareStatement(OURS)) {
            ours.setString(1, settings.schema());
            try (ResultSet row = ours.executeQuery()) {
                row.next();
                locked = row.getString("locked");
                source = row.getBoolean("has_source") ? source(connection) : null;
            }
        }
        try (PreparedStatement all = connection.prepareStatement(FINDINGS)) {
            all.setString(1, settings.schema());
            try (ResultSet row = all.executeQuery()) {
                row.next();
                return new DatabaseFindings(
                        row.getString("version"),
                        row.getInt("major"),
                        row.getString("encoding"),
                        row.getString("login"),
                        row.getBoolean("read_only"),
                        row.getLong("bytes"),
                        row.getBoolean("schema_exists"),
                        row.getBoolean("may_create_schema"),
                        row.getBoolean("may_create_tables"),
                        locked,
                        source);
            }
        }
    }

    private @Nullable String source(Connection connection) throws SQLException {
        // The settings hold a plain identifier only.
        String sql = "select origin from " + settings.schema() + ".mirror_source";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private PGSimpleDataSource source() {
        int seconds = Math.toIntExact(limit.toSeconds());
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.jdbcUrl());
        if (settings.user() != null) {
            source.setUser(settings.user());
        }
        if (settings.password() != null) {
            source.setPassword(settings.password());
        }
        source.setApplicationName("bqs-doctor");
        source.setConnectTimeout(seconds);
        source.setSocketTimeout(seconds);
        source.setLoginTimeout(seconds);
        source.setLogServerErrorDetail(false);
        return source;
    }
}
