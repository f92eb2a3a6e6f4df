package com.bqs.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.app.http.HttpFixture;
import com.bqs.app.http.MappedMirror;
import com.bqs.app.wiring.PreparedSync;
import com.bqs.postgres.PostgresMirror;
import com.bqs.postgres.RecordedVerification;
import com.bqs.simulator.data.Attribute;
import com.bqs.sync.model.VerifyDepth;
import com.bqs.sync.model.VerifyReport;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Mirrors that are in a state in which the demo's never is. */
@ExtendWith(Chromium.class)
class MirrorPageIT {

    @RegisterExtension
    static final DemoVisit VISIT = new DemoVisit();

    private static final long ID = 300_000_000_000_001L;
    private static final String MAPPING = """
            sponsor: {attribute: CustomerSponsor_c, type: text}
            BudgetedFlag: {type: boolean}
            """;

    private final HttpFixture http = new HttpFixture();

    @TempDir
    private Path folder;

    private MappedMirror world;
    private @Nullable PostgresMirror mirror;

    @BeforeEach
    void start() throws IOException {
        world = new MappedMirror(folder);
        world.put(MappedMirror.row(ID).with(Attribute.NAME, "Harbour lights"));
    }

    /** The visitor goes first: a page complains when its server is away. */
    @AfterEach
    void stop() throws IOException {
        assertThat(VISIT.visitor().leave()).isEmpty();
        http.close();
        requireNonNull(mirror).close();
        world.close();
    }

    @Test
    void explainsItselfOnEveryPageBeforeTheFirstRun() throws IOException {
        world.prepare(MAPPING).close();
        Page page = open("/opportunities");
        for (String path : List.of("/opportunities", "/overview", "/sync", "/sync/quarantine", "/sync/removals")) {
            page.navigate(path);
            assertThat(page.getByText("Nothing has been read yet").first()).isVisible();
            assertThat(page.getByText(Pattern.compile("Start the first sync|To the first sync")))
                    .isVisible();
            VISIT.visitor().inspect(page, "before-the-first-run" + path.replace('/', '-'));
        }
    }

    @Test
    void showsAttributesWithoutAColumn() throws IOException {
        world.sync(MAPPING);
        Page page = open("/opportunities/" + ID);

        Locator card = page.locator(".card").filter(new Locator.FilterOptions().setHasText("Further attributes"));
        assertThat(card).containsText("sponsor");
        assertThat(card).containsText("Jane \"J\" Doe");
        assertThat(card).containsText(Pattern.compile("BudgetedFlag\\s*Yes"));
        VISIT.visitor().inspect(page, "attributes");
    }

    @Test
    void showsHowFarMirrorAndCrmAreApart() throws IOException {
        world.sync(MAPPING);
        world.put(MappedMirror.row(ID).with(Attribute.NAME, "Harbour lights, phase 2"));
        try (PreparedSync prepared = world.prepare(MAPPING)) {
            VerifyReport report = prepared.engine().verify(VerifyDepth.WHOLE);
            prepared.mirror()
                    .lastVerification()
                    .keep(RecordedVerification.of(report, VerifyDepth.WHOLE, Instant.now(), null));
        }
        Page page = open("/sync/health");

        Locator drift = page.locator(".card").first();
        assertThat(drift.locator(".tag")).hasText("Different");
        assertThat(drift.locator(".attention")).hasText(Pattern.compile("Different\\s*1"));
        VISIT.visitor().inspect(page, "drift");
        drift.getByText("Harbour lights").click();
        assertThat(page).hasURL(Pattern.compile("/opportunities/" + ID));
        assertThat(page.locator(".detail")).isVisible();
    }

    private Page open(String path) {
        PostgresMirror opened = world.open();
        mirror = opened;
        Page page = VISIT.visitor().open(http.over(opened).uri().toString(), DemoVisit.DESKTOP, DemoVisit.LIGHT);
        page.navigate(path);
        return page;
    }
}
