package com.bqs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.postgres.query.AnyOf;
import com.bqs.postgres.query.Column;
import com.bqs.postgres.query.OpportunityQuery;
import com.bqs.postgres.query.Position;
import com.bqs.postgres.query.Presence;
import com.bqs.postgres.query.ReadIndex;
import com.bqs.postgres.query.Row;
import com.bqs.postgres.query.Sort;
import com.bqs.postgres.query.Statements;
import com.bqs.postgres.query.Stretch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadIndexesIT {

    private static final int ROWS = 5_000;
    private static final List<String> ALL =
            ReadIndex.ALL.stream().map(ReadIndex::name).toList();

    private final TestSchema schema = new TestSchema();
    private final PostgresMirror mirror = schema.migrated();

    /** Many rows have the same value, and many none. */
    @BeforeAll
    void fill() throws SQLException {
        schema.execute(
                "insert into crm_opportunities (remote_id, opty_number, deal_value, close_date, name, crm_created_at,"
                        + " crm_updated_at, lifecycle, fingerprint, last_run_id) select i, 'N-' || i / 2, nullif(i * 7919 % 1000, 0),"
                        + " case when i % 3 > 0 then date '2026-01-01' + i * 31 % 200 end, case when i % 5 > 0 then 'n' || i % 900 end,"
                        + " case when i % 7 > 0 then timestamptz '2026-01-01' + i * 17 % 500 * interval '1 hour' end,"
                        + " timestamptz '2026-01-01' + i * interval '1 s', 'OPEN', gen_random_uuid(), 1"
                        + " from generate_series(1, " + ROWS + ") i");
        assertThat(mirror.readIndexes().missing())
                .as("before the first full run")
                .isEmpty();
        assertThat(mirror.readIndexes().ensure()).isEmpty();
        schema.execute("insert into mirror_state (last_full_at) values (now())");
        assertThat(mirror.readIndexes().missing()).isEqualTo(ALL);
        assertThat(mirror.readIndexes().ensure()).isEqualTo(ALL);
    }

    @AfterAll
    void drop() throws SQLException {
        schema.close();
    }

    @Test
    void areMadeOnce() {
        assertThat(mirror.readIndexes().missing()).isEmpty();
        assertThat(mirror.readIndexes().ensure()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Column.class,
            names = {"DEAL_VALUE", "NAME"})
    void areMadeAgainWhereTheirMakingWasStopped(Column column) throws SQLException {
        String name = "crm_opportunities_by_" + column.columnName();
        schema.execute("update pg_index set indisvalid = false where indexrelid = '" + name + "'::regclass");

        assertThat(mirror.readIndexes().missing()).containsExactly(name);
        assertThat(mirror.readIndexes().ensure()).containsExactly(name);
        assertThat(mirror.readIndexes().missing()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void serveEitherDirection(Sort sort) throws SQLException {
        Position somewhere = page(sort, null, 100).get(99).position();
        Stretch first = sort.stretches(null).get(0);
        Stretch next = sort.stretches(somewhere).get(0);

        for (Stretch stretch : List.of(first, next)) {
            assertThat(Plans.of(schema, Statements.page(query(sort), stretch, 50)))
                    .containsPattern("Index Scan (Backward )?using crm_opportunities_by_"
                            + sort.column().columnName());
        }
    }

    @Test
    void serveLookUpsByOwnIdAndByNumber() throws SQLException {
        OpportunityQuery byId = new OpportunityQuery(
                Presence.EITHER, List.of(AnyOf.just(Column.ID, 17L)), Sort.BY_REMOTE_ID, Column.all());
        Stretch all = Sort.BY_REMOTE_ID.stretches(null).get(0);

        assertThat(Plans.of(schema, Statements.page(byId, all, 1))).contains("crm_opportunities_by_id");
        assertThat(schema.value(
                        "explain (format json) " + PostgresOpportunityRepository.BY_NUMBER.replace("?", "'N-17'")))
                .contains("crm_opportunities_by_opty_number");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void pagesFollowOneAnotherAsInOneList(Sort sort) throws SQLException {
        List<Long> paged = new ArrayList<>();
        Position after = null;
        List<Row> rows;
        do {
            rows = page(sort, after, 37);
            for (Row row : rows) {
                paged.add(row.position().remoteId());
                after = row.position();
            }
        } while (rows.size() == 37);

        List<Long> whole = new ArrayList<>();
        mirror.opportunities()
                .forEach(query(sort), row -> whole.add(row.position().remoteId()));
        assertThat(paged).hasSize(ROWS).isEqualTo(whole);
        assertThat(whole).isEqualTo(ordered(sort));
    }

    private static Stream<Arguments> orders() {
        return Stream.of(
                        Column.ID,
                        Column.OPTY_NUMBER,
                        Column.DEAL_VALUE,
                        Column.CLOSE_DATE,
                        Column.NAME,
                        Column.CRM_CREATED_AT,
                        Column.CRM_UPDATED_AT)
                .flatMap(column -> Stream.of(Sort.Direction.values()).map(direction -> new Sort(column, direction)))
                .map(Arguments::of);
    }

    private List<Row> page(Sort sort, @Nullable Position after, int limit) {
        return mirror.opportunities().page(query(sort), after, limit);
    }

    private static OpportunityQuery query(Sort sort) {
        return new OpportunityQuery(Presence.LIVE, List.of(), sort, List.of(sort.column()));
    }

    /** By PostgreSQL's own order, in one piece. */
    private List<Long> ordered(Sort sort) throws SQLException {
        String direction = sort.direction() == Sort.Direction.ASCENDING ? "asc" : "desc";
        String ids = schema.value("select string_agg(remote_id::text, ',' order by "
                + sort.column().columnName() + " " + direction + " nulls last, remote_id) from crm_opportunities");
        return Stream.of(String.valueOf(ids).split(",")).map(Long::valueOf).toList();
    }
}
