package com.bqs.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every script on every screen. */
@ExtendWith(Chromium.class)
class ReadingPageIT {

    private static final String ARABIC = "تحديث شبكة المدينة المالية ومركز البيانات الوطني للمرحلة الثالثة (2026)";
    private static final String JAPANESE = "次世代データセンター更改プロジェクト(第3期)";
    private static final String UNBROKEN = "Averylongname".repeat(20);
    private static final String[] PAGES = {
        "/opportunities", "/overview", "/sync", "/sync/runs/1", "/sync/quarantine", "/sync/removals", "/sync/health"
    };

    @RegisterExtension
    static final DemoVisit VISIT = new DemoVisit();

    @Test
    void aNameInArabicIsReadFromItsOwnEnd() {
        Page page = withName(50, ARABIC);
        assertThat(page.locator("h1")).hasCSS("direction", "rtl");
        assertThat(page.locator(".timeline ins bdi").first()).hasCSS("direction", "rtl");
        VISIT.visitor().inspect(page, "arabic");

        page.navigate("/opportunities?search=" + ARABIC.substring(0, 12));
        Locator name = page.locator("#row-0 .name");
        assertThat(name).hasText(ARABIC);
        assertThat(name).hasCSS("direction", "rtl");
        assertThat(page.locator("#row-0")).hasCSS("direction", "ltr");
        name.hover();
        assertThat(name).hasAttribute("title", ARABIC);
        VISIT.visitor().inspect(page, "arabic-list");
    }

    @Test
    void aNameInJapaneseIsFoundAndShown() {
        Page page = withName(51, JAPANESE);
        assertThat(page.locator("h1")).hasText(JAPANESE);

        page.navigate("/opportunities?search=" + JAPANESE.substring(3, 9));
        assertThat(page.locator("#row-0 .name")).hasText(JAPANESE);
    }

    @ParameterizedTest
    @CsvSource({"360, 14", "1440, 14", "3840, 20"})
    void nothingGoesOverTheEdgeAndTheTextIsLargeEnough(int width, int smallest) {
        Page page = withName(52, UNBROKEN);
        String address = page.url();
        page = VISIT.open(address, width, ColorScheme.LIGHT);
        assertThat(page.locator(".detail")).isVisible();
        assertFits(page, smallest);
        for (String path : PAGES) {
            page.navigate(path);
            page.locator("h1").first().waitFor();
            assertFits(page, smallest);
        }
        VISIT.visitor().inspect(page, "wide-" + width);
    }

    private static void assertFits(Page page, int smallest) {
        assertThat(page.locator(".skeleton:visible")).hasCount(0);
        page.evaluate("() => document.querySelectorAll('details').forEach(details => (details.open = true))");
        Object over = page.evaluate("() => ['html', 'main'].map(name => document.querySelector(name))"
                + ".map(element => element.scrollWidth - element.clientWidth).filter(pixels => pixels > 0)");
        assertThat(over).as(page.url()).asInstanceOf(LIST).isEmpty();
        Object size = page.evaluate("() => parseFloat(getComputedStyle(document.body).fontSize)");
        assertThat(((Number) size).doubleValue()).as(page.url()).isGreaterThanOrEqualTo(smallest);
    }

    /** Renames one of the CRM's rows and fetches it. */
    private static Page withName(int row, String name) {
        Page page = VISIT.openRow(row, DemoVisit.DESKTOP, DemoVisit.LIGHT);
        VISIT.tellCrm(page, "POST", "[{\"OptyId\":" + DemoVisit.idOf(page) + ",\"Name\":\"" + name + "\"}]");
        page.getByText("Fetch now").click();
        assertThat(page.locator("h1")).hasText(name);
        return page;
    }
}
