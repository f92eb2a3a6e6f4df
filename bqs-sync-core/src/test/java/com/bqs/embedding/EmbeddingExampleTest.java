package com.bqs.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.sync.ActiveRun;
import com.bqs.sync.SyncEngine;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.model.PageReport;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncSettings;
import com.bqs.sync.port.OpportunityRepositoryPort;
import com.bqs.sync.port.OracleCrmPort;
import com.bqs.sync.port.RunLedgerPort;
import com.bqs.sync.port.SweepPort;
import com.bqs.sync.port.SyncListener;
import com.bqs.sync.testkit.InMemoryCrm;
import com.bqs.sync.testkit.InMemoryLedger;
import com.bqs.sync.testkit.InMemoryMirror;
import com.bqs.sync.testkit.Opportunities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of docs/embedding.md, run as it stands there. */
class EmbeddingExampleTest {

    private final List<String> lines = new ArrayList<>();

    // example begins
    SyncRun syncOnce(OracleCrmPort crm, OpportunityRepositoryPort mirror, SweepPort sweeps, RunLedgerPort ledger) {
        SyncEngine engine = SyncEngine.over(crm, mirror, sweeps, ledger, InstantSource.system())
                .with(SyncSettings.DEFAULT.withConcurrency(2))
                .with(new SyncListener() {
                    @Override
                    public void batchApplied(SyncRun run, List<PageReport> pages) {
                        lines.add(run.counters().fetched() + " of " + run.expectedTotal());
                    }
                });
        return engine.begin(new SyncRequest(SyncMode.AUTO, RunTrigger.API))
                .fold(ActiveRun::execute, runUnderWay -> runUnderWay);
    }
    // example ends

    @Test
    void anotherProgramSyncsFromItsOwnCrmIntoItsOwnMirror() {
        InMemoryCrm crm = new InMemoryCrm(100);
        crm.put(Opportunities.sample(1));
        crm.put(Opportunities.sample(2));
        InMemoryLedger ledger = new InMemoryLedger(InstantSource.system());
        InMemoryMirror mirror = new InMemoryMirror(ledger);

        SyncRun run = syncOnce(crm, mirror, mirror.sweeps(), ledger);

        assertThat(run.counters().created()).isEqualTo(2);
        assertThat(mirror.rows()).hasSize(2);
        assertThat(lines).contains("2 of 2");
    }

    @Test
    void documentShowsThisVeryCode() throws IOException {
        Path module = Path.of("").toAbsolutePath();
        String source = Files.readString(module.resolve("src/test/java/com/bqs/embedding/EmbeddingExampleTest.java"));
        String example = source.substring(
                        source.indexOf("// example begins\n") + "// example begins\n".length(),
                        source.indexOf("    // example ends\n"))
                .stripTrailing()
                .stripIndent()
                .strip();

        assertThat(Files.readString(module.resolveSibling("docs/embedding.md"))).contains(example);
    }
}
