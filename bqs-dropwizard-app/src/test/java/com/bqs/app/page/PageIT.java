package com.bqs.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.app.http.HttpFixture;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Chromium.class)
class PageIT {

    private static final int DESKTOP = 1440;
    private static final int PHONE = 390;

    @TempDir
    static Path folder;

    private static DemoProcess demo;
    private static Visitor visitor;

    @BeforeAll
    static void startDemo() throws Exception {
        demo = DemoProcess.start(folder, 2_000);
        visitor = new Visitor();
    }

    @AfterAll
    static void stopDemo() throws Exception {
        visitor.close();
        demo.close();
    }

    @AfterEach
    void nothingWasWrongInTheConsole() {
        assertThat(visitor.leave()).isEmpty();
    }

    @Test
    void readsTheListByKeyboardAndComesBackToWhereItWas() {
        Page page = open("/opportunities");
        assertThat(page.getByText("Demo · invented data")).isVisible();
        Locator grid = page.getByRole(AriaRole.GRID);
        assertThat(page.locator("#row-0 .name")).isVisible();

        grid.press("ArrowDown");
        grid.press("ArrowDown");
        String name = page.locator("#row-2 .name").innerText();
        grid.press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/opportunities/\\d+"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(name);
        page.goBack();
        assertThat(page.locator("#row-2")).hasAttribute("aria-selected", "true");
    }

    @Test
    void scrollsToTheLastRow() {
        Page page = open("/opportunities");
        assertThat(page.locator("#row-0 .name")).isVisible();

        for (int presses = 0; presses < 3; presses++) {
            page.getByRole(AriaRole.GRID).press("End");
        }

        assertThat(page.locator(".grid-row.active .name")).isVisible();
        assertThat(page.locator(".grid-body .grid-row").count()).isLessThan(100);
    }

    @Test
    void keepsTheColumnsThatSomebodyChose() {
        Page page = open("/opportunities");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Columns"))
                .click();
        page.getByLabel("Sector", new Page.GetByLabelOptions().setExact(true)).check();
        page.reload();

        assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Sector")))
                .isVisible();
    }

    @Test
    void startsARunAndSeesItEnd() {
        Page page = open("/sync");
        String before = page.locator(".run-head h2").innerText();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sync now"))
                .click();

        assertThat(page.locator(".run-head h2")).not().hasText(before);
        assertThat(page.locator(".run-head .tag")).hasText(Pattern.compile("Success|Partial"));
        page.locator(".run-head a").click();
        assertThat(page.getByText("About this run")).isVisible();
    }

    @Test
    void fetchesOneNow() {
        Page page = open("/opportunities");
        page.locator("#row-3 .name").click();
        assertThat(page.getByText("None since the first load.")
                        .or(page.locator(".timeline > li").first()))
                .isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fetch now"))
                .click();

        assertThat(page.getByText(Pattern.compile("^Fetched"))).isVisible();
    }

    @Test
    void goesEverywhereByKeyboard() {
        Page page = open("/sync");
        page.keyboard().press("g");
        page.keyboard().press("p");
        assertThat(page).hasTitle("Opportunities · BQS Sync");
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    }

    @Test
    void explainsItselfBeforeTheFirstRunAndWhileItIsNotReady() {
        try (HttpFixture fresh = new HttpFixture()) {
            Page page = visitor.open(DESKTOP, ColorScheme.LIGHT);
            page.navigate(fresh.uri() + "/sync");
            assertThat(page.getByText("Nothing has been read yet")).isVisible();
            assertThat(page.getByText("https://crm.example.test")).isVisible();
            visitor.inspect(page, "first-minutes");

            fresh.becomeUnready("DATABASE_UNAVAILABLE: the database does not answer.");
            page.reload();
            assertThat(page.getByText("the database does not answer").first()).isVisible();
            visitor.inspect(page, "not-ready");
            visitor.complaints().removeIf(complaint -> complaint.contains("503"));
        }
    }

    @Test
    void saysWhatIsWrongWithItsCode() {
        Page page = open("/opportunities/987654321");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("NOT_FOUND");
        visitor.inspect(page, "not-found");
        visitor.complaints().removeIf(complaint -> complaint.contains("404"));
    }

    @ParameterizedTest
    @CsvSource({
        DESKTOP + ", LIGHT",
        DESKTOP + ", DARK",
        PHONE + ", LIGHT",
        PHONE + ", DARK",
    })
    void everybodyCanUseEveryPage(int width, ColorScheme theme) {
        Page page = visitor.open(width, theme);
        String suffix = "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT);
        page.navigate(demo.address() + "/opportunities");
        assertThat(page.locator("#row-0 .name")).isVisible();
        visitor.inspect(page, "opportunities" + suffix);
        page.locator("#row-1 .name").click();
        assertThat(page.locator(".detail")).isVisible();
        visitor.inspect(page, "opportunity" + suffix);
        page.navigate(demo.address() + "/sync");
        assertThat(page.locator(".run-head")).isVisible();
        visitor.inspect(page, "sync" + suffix);
        page.locator(".run-head a").click();
        assertThat(page.getByText("What it changed")).isVisible();
        visitor.inspect(page, "run" + suffix);
        page.navigate(demo.address() + "/sync/quarantine");
        assertThat(page.locator(".state, .quarantined").first()).isVisible();
        visitor.inspect(page, "quarantine" + suffix);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Removals"))
                .click();
        assertThat(page.locator(".state, .table").first()).isVisible();
        visitor.inspect(page, "removals" + suffix);
    }

    private static Page open(String path) {
        Page page = visitor.open(DESKTOP, ColorScheme.LIGHT);
        page.navigate(demo.address() + path);
        return page;
    }
}
