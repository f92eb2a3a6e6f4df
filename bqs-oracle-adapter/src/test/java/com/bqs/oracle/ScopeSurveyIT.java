package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.simulator.OracleSimulator;
import com.bqs.simulator.SimulatorOptions;
import com.bqs.simulator.quirk.Quirk;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A CRM that shows nothing is asked further, and the answer names the way out. */
class ScopeSurveyIT {

    private final InstantSource clock = InstantSource.system();
    private final OracleSimulator simulator =
            OracleSimulator.start(SimulatorOptions.defaults(clock).withRows(40), clock);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void plainScopeThatHidesEverythingNamesTheFinderThatShowsIt() {
        simulator.quirks().set(Quirk.PLAIN_SCOPE, "none");

        assertThat(explanation(null))
                .isEqualTo(
                        "The user's plain scope hides them: with MyOpportunitiesFinder;RecordSet=ALLOPTIES the CRM shows"
                                + " 40. Set ORACLE_FINDER=MyOpportunitiesFinder;RecordSet=ALLOPTIES.");
    }

    @Test
    void finderThatHidesEverythingIsToBeLeftOut() {
        assertThat(explanation("MyOpportunitiesFinder;OptyStatusCode=NOBODY_HAS_THIS"))
                .isEqualTo(
                        "ORACLE_FINDER=MyOpportunitiesFinder;OptyStatusCode=NOBODY_HAS_THIS hides them: without it the"
                                + " CRM shows 40. Leave ORACLE_FINDER out.");
    }

    @Test
    void accountThatMaySeeNothingIsTheAdministratorsToChange() {
        simulator
                .opportunities()
                .all()
                .toList()
                .forEach(row -> simulator.opportunities().remove(row.id()));

        assertThat(explanation(null))
                .startsWith(
                        "It shows none in any other scope either (plain 0, MyOpportunitiesFinder;RecordSet=ALLOPTIES 0,")
                .contains("so the account may see none: ask the CRM's administrator");
    }

    @Test
    void countOfRecordsThatAreNotGivenIsTold() {
        assertThat(explanation(null)).startsWith("Asked once more, it counts 40: run again");
    }

    private String explanation(@Nullable String finder) {
        return Connections.to(Connections.settings(
                        simulator.origin(), OracleCredentials.basic("demo", "demo"), 4, finder, Connections.QUICK))
                .explainEmptiness();
    }
}
