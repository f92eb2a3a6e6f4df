package com.bqs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.sync.SyncRequest;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.testkit.Opportunities;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an administrator or a user put beside our columns and tables is theirs: no run and no migration touches it. */
class AdministratorsObjectsIT {

    /** The first release's schema. */
    private static final String FIRST_RELEASE = "2";

    private static final String OBJECTS = """
            alter table crm_opportunities add column note text default 'none';
            create index by_customer on crm_opportunities (customer);
            alter table qualifications add column score int check (score between 0 and 5);
            create unique index by_architect on qualifications (assigned_sa);
            create view report as select o.*, c.note from opportunities o join crm_opportunities c using (remote_id);
            create materialized view figures as select count(*) from report;
            create role reader_of_%1$s;
            grant select on opportunities, crm_opportunities, report to reader_of_%1$s;
            grant select, update on qualifications to reader_of_%1$s;
            create table files (opportunity bigint references crm_opportunities (id));
            create table audit (remote_id bigint, was_removed boolean);
            create function audit() returns trigger language plpgsql as $$
                begin insert into %1$s.audit values (new.remote_id, new.removed_at is not null); return new; end $$;
            create trigger audited after insert or update on crm_opportunities for each row execute function audit();
            insert into qualifications (remote_id, workflow_status, assigned_sa, sa_notes, score)
                values (7, 'IN_PROGRESS', 'Sam Sample', 'mine', 5), (8, 'DONE', 'Alex Example', null, 1), (9999, null, null, null, 0);
            """;

    private static final String WHAT_IS_THERE = """
            select string_agg(what, E'\\n' order by what) from (
                select 'column ' || table_name || '.' || column_name || ' ' || coalesce(column_default, '')
                    from information_schema.columns
                    where table_schema = current_schema() and column_name in ('note', 'score')
                union all select 'index ' || indexdef from pg_indexes
                    where schemaname = current_schema() and indexname in ('by_customer', 'by_architect')
                union all select 'grant ' || table_name || ' ' || privilege_type || ' to ' || grantee
                    from information_schema.role_table_grants where grantee = 'reader_of_%1$s'
                union all select 'view ' || definition from pg_views
                    where schemaname = current_schema() and viewname = 'report'
                union all select 'figures' from pg_matviews where schemaname = current_schema() and matviewname = 'figures'
                union all select 'trigger ' || tgname || ' ' || tgenabled::text from pg_trigger
                    where tgrelid = 'crm_opportunities'::regclass and not tgisinternal
                union all select 'foreign key ' || conname from pg_constraint
                    where contype = 'f' and confrelid = 'crm_opportunities'::regclass
                union all select concat_ws(' ', 'qualification', remote_id, workflow_status, assigned_sa, sa_notes, score) from qualifications
            ) as all_of_it (what)
            """;

    private final TestSchema schema = new TestSchema();
    private final SyncedSchema world = new SyncedSchema(schema, 50);

    @AfterEach
    void drop() throws SQLException {
        schema.close();
        schema.execute("drop role if exists reader_of_" + schema.name());
    }

    @Test
    void outliveEveryMigrationAndEveryKindOfRun() throws SQLException {
        migrateToTheFirstRelease();
        schema.execute(OBJECTS.formatted(schema.name()));
        String before = whatIsThere();
        assertThat(before)
                .contains(
                        "by_customer",
                        "trigger audited",
                        "reader_of_",
                        "view ",
                        "Sam Sample",
                        "figures",
                        "foreign key ");

        schema.migrated().close();
        world.sync(SyncMode.FULL);
        schema.execute("update crm_opportunities set note = 'mine' where remote_id in (7, 8)");
        world.change(7, 8);
        world.sync(SyncMode.INCREMENTAL);
        SyncRun removing = world.sync(SyncMode.FULL);
        assertThat(removing.counters().removed()).isOne();
        world.run(SyncRequest.undoRemovals(removing.id(), RunTrigger.CLI));
        world.crm.put(Opportunities.sample(8));
        world.sync(SyncMode.FULL);
        schema.migrated().close();

        assertThat(whatIsThere()).isEqualTo(before);
        assertThat(schema.value(
                        "select string_agg(note, ' ' order by remote_id) from report where remote_id in (7, 8, 9)"))
                .isEqualTo("mine mine none");
        assertThat(schema.value("select workflow_status from opportunities where remote_id = 8"))
                .isEqualTo("DONE");
        assertThat(schema.value("select count(*) from audit where was_removed")).isEqualTo("1");
    }

    private String whatIsThere() throws SQLException {
        return String.valueOf(schema.value(WHAT_IS_THERE.formatted(schema.name())));
    }

    private void migrateToTheFirstRelease() throws SQLException {
        schema.execute("create schema " + schema.name());
        Flyway.configure()
                .dataSource(TestServer.url(), null, null)
                .locations("classpath:com/bqs/postgres/migration")
                .defaultSchema(schema.name())
                .table("bqs_schema_history")
                .target(FIRST_RELEASE)
                .load()
                .migrate();
    }
}
