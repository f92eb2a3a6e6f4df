package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bqs.domain.OptyId;
import com.bqs.simulator.OracleSimulator;
import com.bqs.simulator.SimulatorOptions;
import com.bqs.simulator.quirk.Quirk;
import com.bqs.simulator.quirk.Quirks;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import com.bqs.sync.port.OracleCrmPort;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where nobody knows how a pod behaves, both ways have to be fine; and what can't be, has to be found out. */
class GuessesIT {

    private static final int ROWS = 120;

    private final InstantSource clock = InstantSource.system();
    private final OracleSimulator pod =
            OracleSimulator.start(SimulatorOptions.defaults(clock).withRows(ROWS), clock);

    @AfterEach
    void stop() {
        pod.close();
    }

    static Stream<Arguments> guesses() {
        return Stream.of(
                guess("499 is the most", quirks -> quirks.set(Quirk.MAX_LIMIT, 499)),
                guess("25 is the most", quirks -> quirks.set(Quirk.MAX_LIMIT, 25)),
                guess("limit is ignored", quirks -> quirks.set(Quirk.IGNORED, "limit")),
                guess("fields is ignored", quirks -> quirks.set(Quirk.IGNORED, "fields,onlyData")),
                guess("an empty page has no items", quirks -> quirks.on(Quirk.EMPTY_WITHOUT_ITEMS)),
                guess(
                        "neither hasMore nor count",
                        quirks -> quirks.on(Quirk.NO_HAS_MORE).on(Quirk.NO_COUNT)),
                guess("hasMore is always false", quirks -> quirks.set(Quirk.HAS_MORE, "false")),
                guess("hasMore is always true", quirks -> quirks.set(Quirk.HAS_MORE, "true")),
                guess("no total", quirks -> quirks.on(Quirk.NO_TOTAL)),
                guess("a total is refused", quirks -> quirks.on(Quirk.TOTAL_REFUSED)),
                guess("a total is wrong", quirks -> quirks.set(Quirk.TOTAL_FACTOR, "0.3")),
                guess("numbers are strings", quirks -> quirks.set(Quirk.NUMBERS_AS_STRINGS, "always")),
                guess("nulls come last", quirks -> quirks.set(Quirk.NULLS_FIRST_DESCENDING, "off")),
                guess("times without zone are refused", quirks -> quirks.set(Quirk.ZONELESS_LITERALS, "refuse")),
                guess("unknown fields are ignored", quirks -> quirks.set(Quirk.UNKNOWN_FIELDS, "ignore")),
                guess("nothing is compressed", quirks -> quirks.set(Quirk.GZIP, "off")),
                guess("the clock is a day ahead", quirks -> quirks.set(Quirk.CLOCK_OFFSET_SECONDS, 86_400)),
                guess("rows come again", quirks -> quirks.set(Quirk.DUPLICATE_ROWS, 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guesses")
    void everyRecordIsReadOnceEitherWay(String name, Consumer<Quirks> guess) {
        for (int framework : List.of(1, 4, 9)) {
            pod.quirks().reset();
            guess.accept(pod.quirks());
            OracleCrmPort crm = port(framework);
            crm.connect();
            crm.fetchNewestStamp(null);
            OptyId greatest = crm.fetchGreatestId().orElseThrow();
            crm.fetchTotal(Listing.upTo(greatest));

            assertThat(walk(crm, Listing.upTo(greatest)))
                    .as("framework version %s", framework)
                    .hasSize(ROWS)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    @Test
    void podThatIgnoresTheOrderIsFoundOut() {
        pod.quirks().set(Quirk.IGNORED, "orderBy");
        OracleCrmPort crm = port(4);
        crm.connect();

        assertThatThrownBy(crm::fetchGreatestId)
                .isInstanceOfSatisfying(
                        SyncException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ORACLE_MALFORMED))
                .hasMessageContaining("does not order or filter as asked");
    }

    @Test
    void podThatIgnoresTheQueryIsFoundOut() {
        pod.quirks().set(Quirk.IGNORED, "q").set(Quirk.MAX_LIMIT, 50);
        OracleCrmPort crm = port(4);
        crm.connect();
        OptyId first = crm.fetchPage(Listing.upTo(new OptyId(Long.MAX_VALUE)))
                .greatestId()
                .orElseThrow();

        assertThatThrownBy(() ->
                        crm.fetchPage(Listing.upTo(new OptyId(Long.MAX_VALUE)).after(first)))
                .hasMessageContaining("was not asked for");
        assertThatThrownBy(crm::fetchGreatestId).hasMessageContaining("does not order or filter as asked");
    }

    private OracleCrmPort port(int framework) {
        return Connections.to(Connections.settings(
                pod.origin(),
                OracleCredentials.basic("demo", "demo"),
                framework,
                null,
                Connections.QUICK.withoutRetries()));
    }

    private static List<OptyId> walk(OracleCrmPort crm, Listing listing) {
        List<OptyId> met = new ArrayList<>();
        Listing rest = listing;
        while (!rest.isExhausted()) {
            Page page = crm.fetchPage(rest);
            if (page.isEmpty()) {
                break;
            }
            met.addAll(page.ids());
            rest = page.remainder();
        }
        return met;
    }

    private static Arguments guess(String name, Consumer<Quirks> quirks) {
        return Arguments.of(name, quirks);
    }
}
