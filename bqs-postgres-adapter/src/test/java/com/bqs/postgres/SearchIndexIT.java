package com.bqs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.postgres.query.Column;
import com.bqs.postgres.query.OpportunityQuery;
import com.bqs.postgres.query.Presence;
import com.bqs.postgres.query.Row;
import com.bqs.postgres.query.Search;
import com.bqs.postgres.query.Sort;
import com.bqs.postgres.query.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIndexIT {

    private static final long SEED = 20_260_113;
    private static final int ROWS = 4_000;
    private static final String[] WORDS = {
        "Cloud",
        "cloud",
        "migration",
        "Straße",
        "ÉCOLE",
        "école",
        "100%",
        "a_b",
        "c\\d",
        "東京",
        "東",
        "京都銀行",
        "ネットワーク",
        "مركز",
        "البيانات",
        "شبكة",
        "Ωmega",
        "ΣΊΣΥΦΟΣ",
        "Zürich",
        "İstanbul",
        "ﬁne",
        "🚀",
        "-",
        "\"x\""
    };

    private final Random random = new Random(SEED);
    private final TestSchema schema = new TestSchema();
    private final PostgresMirror mirror = schema.migrated();
    private final List<String> names =
            IntStream.range(0, ROWS).mapToObj(i -> i == 0 ? "麺の店" : text()).toList();

    @BeforeAll
    void fill() throws SQLException {
        try (Connection connection = schema.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into crm_opportunities (remote_id, name, customer, opty_number, sales_owner, lifecycle,"
                                + " fingerprint, last_synced_at, last_run_id)"
                                + " values (?, ?, ?, ?, null, 'OPEN', gen_random_uuid(), now(), 1)")) {
            for (int i = 0; i < ROWS; i++) {
                insert.setLong(1, i + 1L);
                insert.setString(2, names.get(i));
                insert.setString(3, text());
                insert.setString(4, "N" + (1_000_000 + i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        schema.execute("insert into mirror_state (last_full_at) values (now())");
        mirror.readIndexes().ensure();
    }

    @AfterAll
    void drop() throws SQLException {
        schema.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"東京", "麺", "البيانات", "شب", "N1000077", "straße", "migration"})
    void servesSearchesInEveryScript(String text) throws SQLException {
        assertThat(plan(text)).contains("Bitmap Index Scan on crm_opportunities_search");
    }

    @Test
    void findsWhatReadingEveryRowFinds() throws SQLException {
        for (int i = 0; i < 300; i++) {
            String text = partOf(names.get(random.nextInt(ROWS)));
            assertThat(found(text)).as("search for %s with seed %d", text, SEED).isEqualTo(scanned(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "_", "\\", "100%", "a_b", "c\\d", "ÉCOLE", "école", "ΣΊΣ", "zürich", "🚀", "no such text"})
    void findsOddTextsAsTheyAre(String text) throws SQLException {
        assertThat(found(text)).isEqualTo(scanned(text));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String word = WORDS[random.nextInt(WORDS.length)];
            text.append(random.nextBoolean() ? word : word.toUpperCase(Locale.ROOT))
                    .append(random.nextBoolean() ? " " : "");
        }
        return text.toString().strip();
    }

    private String partOf(String text) {
        int[] letters = text.codePoints().toArray();
        int from = random.nextInt(letters.length);
        int length = 1 + random.nextInt(Math.min(6, letters.length - from));
        String part = new String(letters, from, length).strip();
        return part.isEmpty() ? "東" : part;
    }

    private List<Long> found(String text) {
        OpportunityQuery query =
                new OpportunityQuery(Presence.LIVE, List.of(new Search(text)), Sort.BY_REMOTE_ID, List.of(Column.NAME));
        List<Row> rows = mirror.opportunities().page(query, null, ROWS);
        return rows.stream().map(row -> row.position().remoteId()).toList();
    }

    /** By another way than the product's: positions of one text in the other. */
    private List<Long> scanned(String text) throws SQLException {
        try (Connection connection = schema.connect();
                PreparedStatement select = connection.prepareStatement("select remote_id from crm_opportunities where"
                        + " strpos(lower(name), lower(?)) > 0 or strpos(lower(customer), lower(?)) > 0"
                        + " or strpos(lower(opty_number), lower(?)) > 0 order by 1")) {
            for (int i = 1; i <= 3; i++) {
                select.setString(i, text);
            }
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    private String plan(String text) throws SQLException {
        OpportunityQuery query =
                new OpportunityQuery(Presence.LIVE, List.of(new Search(text)), Sort.BY_REMOTE_ID, List.of(Column.NAME));
        return Plans.of(
                schema, Statements.page(query, query.sort().stretches(null).get(0), 50));
    }
}
