package com.bqs.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(Chromium.class)
class OpportunitiesPageIT {

    @RegisterExtension
    static final DemoVisit VISIT = new DemoVisit();

    @Test
    void readsTheListByKeyboardAndComesBackToWhereItWas() {
        Page page = VISIT.open("/opportunities");
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
    void goesDeepIntoTheListByKeyboardAloneAndBack() {
        Page page = VISIT.open("/opportunities");
        assertThat(page.locator("#row-0 .name")).isVisible();
        page.keyboard().press("/");
        page.keyboard().type("c");
        assertThat(page).hasURL(Pattern.compile("search=c"));
        page.keyboard().press("ArrowDown");
        assertThat(page.getByRole(AriaRole.GRID)).isFocused();
        for (int presses = 0; presses < 40; presses++) {
            page.keyboard().press("ArrowDown");
        }
        Locator row = page.locator("#row-40");
        assertThat(row).hasAttribute("aria-selected", "true");
        assertThat(row).isInViewport();
        Object scrolled = scrollTop(page);
        page.keyboard().press("Enter");
        assertThat(page.locator(".detail")).isVisible();

        page.goBack();

        assertThat(row).hasAttribute("aria-selected", "true");
        assertThat(page.getByRole(AriaRole.GRID)).isFocused();
        assertThat(scrollTop(page)).isEqualTo(scrolled);
        page.keyboard().press("/");
        page.keyboard().press("Escape");
        assertThat(page).hasURL(Pattern.compile("/opportunities$"));
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.GRID)).isFocused();
    }

    @Test
    void scrollsToTheLastRow() {
        Page page = VISIT.open("/opportunities");
        assertThat(page.locator("#row-0 .name")).isVisible();

        for (int presses = 0; presses < 3; presses++) {
            page.getByRole(AriaRole.GRID).press("End");
        }

        assertThat(page.locator(".grid-row.active .name")).isVisible();
        assertThat(page.locator(".grid-body .grid-row").count()).isLessThan(100);
    }

    @Test
    void keepsTheColumnsThatSomebodyChose() {
        Page page = VISIT.open("/opportunities");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Columns"))
                .click();
        page.getByLabel("Sector", new Page.GetByLabelOptions().setExact(true)).check();
        page.reload();

        assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Sector")))
                .isVisible();
    }

    @Test
    void filtersByTickedValuesAndGoesBack() {
        Page page = VISIT.open("/opportunities");
        press(page, "Filter");
        choose(page, "Sales Stage");
        Locator value = page.locator(".menu .tick").first();
        String stage = value.locator("span").first().innerText();
        String count = value.locator(".count").innerText();
        value.locator("input").check();

        assertThat(part(page, "All")).hasText("All" + count);
        assertThat(page.locator(".chip")).containsText(stage);
        assertThat(page.locator(".grid-body .grid-row")
                        .filter(new Locator.FilterOptions().setHasNotText(stage))
                        .filter(new Locator.FilterOptions().setHas(page.locator(".name"))))
                .hasCount(0);
        page.keyboard().press("Escape");
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("/opportunities$"));
        assertThat(page.locator(".chip")).hasCount(0);
        page.goForward();
        assertThat(page.locator(".chip")).containsText(stage);
    }

    @Test
    void filtersByRangeAndByNoValue() {
        Page page = VISIT.open("/opportunities");
        press(page, "Filter");
        choose(page, "Win %");
        Locator high = page.locator(".menu-item").filter(new Locator.FilterOptions().setHasText("High"));
        assertThat(high.locator(".count")).hasText(Pattern.compile("\\d+"));
        String count = high.locator(".count").innerText();
        high.click();

        assertThat(part(page, "All")).hasText("All" + count);
        assertThat(page.locator("#row-0 .win")).hasClass(Pattern.compile("high"));
        choose(page, "– no value");
        assertThat(page.locator("#row-0 .win")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("win_probability=null"));
    }

    @Test
    void searchesAsOneTypesAndOpensByKeyboard() {
        Page page = VISIT.open("/opportunities");
        assertThat(page.locator("#row-0 .name")).isVisible();
        page.keyboard().press("/");
        page.keyboard().type("1600007");

        assertThat(part(page, "All")).hasText("All1");
        assertThat(page.locator("#row-0")).containsText("1600007");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator(".detail")).isVisible();
        page.keyboard().press("u");
        assertThat(page).hasURL(Pattern.compile("search=1600007"));
        page.keyboard().press("/");
        page.keyboard().press("Escape");
        assertThat(page).hasURL(Pattern.compile("/opportunities$"));
    }

    @Test
    void ordersByTheNameOfAColumn() {
        Page page = VISIT.open("/opportunities");
        Locator win = page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Win %"));
        Locator name = win.locator(".head-name");
        name.click();
        assertThat(win).hasAttribute("aria-sort", "descending");
        assertThat(page.locator("#row-0 .win")).containsText("100");
        name.click();
        assertThat(win).hasAttribute("aria-sort", "ascending");
        assertThat(page.locator("#row-0 .win")).containsText("0 %");
        name.click();
        assertThat(page).hasURL(Pattern.compile("/opportunities$"));
    }

    @Test
    void exportsWhatIsFiltered() throws IOException {
        Page page = VISIT.open("/opportunities?lifecycle=OPEN&geo=India&sort=-deal_value");
        Locator open = part(page, "Open");
        assertThat(open).hasText(Pattern.compile("Open\\d+"));
        press(page, "Export");
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("NDJSON"))
                        .click());

        List<String> lines = Files.readAllLines(download.path(), StandardCharsets.UTF_8);
        assertThat(download.suggestedFilename()).isEqualTo("opportunities.ndjson");
        assertThat("Open" + lines.size()).isEqualTo(open.innerText().replace("\n", ""));
    }

    @Test
    void narrowsByKeyboardAloneAndCopiesTheAddressForOthers() {
        Page page = VISIT.open("/opportunities");
        assertThat(page.locator("#row-0 .name")).isVisible();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.keyboard().press("f");
        page.keyboard().press("a");
        page.keyboard().press("a");
        assertThat(page.locator(".menu-item:focus")).hasText("Amount");
        page.keyboard().press("Enter");
        page.keyboard().type("1000000");
        assertThat(page).hasURL(Pattern.compile("deal_value_min=1000000"));
        page.keyboard().press("Escape");
        page.keyboard().press("e");
        page.keyboard().press("c");
        page.keyboard().press("c");
        assertThat(page.locator(".menu-item:focus")).hasText("Copy a link to this view");
        page.keyboard().press("Space");

        assertThat(page.getByText("Copied")).isVisible();
        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(page.url());
    }

    @Test
    void saysThatNothingFitsAndShowsAllAgain() {
        Page page = VISIT.open("/opportunities?search=nobody%20has%20this");
        assertThat(page.getByText("Nothing fits")).isVisible();
        VISIT.visitor().inspect(page, "nothing-fits");
        press(page, "Clear all");
        assertThat(page.locator("#row-0 .name")).isVisible();
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        Page page = VISIT.open("/opportunities?stag=x");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("did you mean stage");
        VISIT.visitor().complaints().removeIf(complaint -> complaint.contains("400"));
        press(page, "Show everything");
        assertThat(page.locator("#row-0 .name")).isVisible();
        VISIT.visitor().complaints().removeIf(complaint -> complaint.contains("400"));
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static Object scrollTop(Page page) {
        return page.locator(".grid").evaluate("grid => grid.scrollTop");
    }

    private static void choose(Page page, String item) {
        page.locator(".menu-item")
                .filter(new Locator.FilterOptions().setHasText(item))
                .click();
    }

    private static Locator part(Page page, String name) {
        return page.locator(".scope").filter(new Locator.FilterOptions().setHasText(name));
    }
}
