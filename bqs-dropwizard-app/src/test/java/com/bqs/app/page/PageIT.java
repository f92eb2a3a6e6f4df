package com.bqs.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.app.http.HttpFixture;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Chromium.class)
class PageIT {

    @RegisterExtension
    static final DemoVisit VISIT = new DemoVisit();

    @Test
    void fetchesOneNow() {
        Page page = VISIT.open("/opportunities");
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
        Page page = VISIT.open("/sync");
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
            Page page = VISIT.visitor().open(fresh.uri().toString(), DemoVisit.DESKTOP, ColorScheme.LIGHT);
            page.navigate("/sync");
            assertThat(page.getByText("Nothing has been read yet")).isVisible();
            assertThat(page.getByText("https://crm.example.test")).isVisible();
            VISIT.visitor().inspect(page, "first-minutes");

            fresh.becomeUnready("DATABASE_UNAVAILABLE: the database does not answer.");
            page.reload();
            assertThat(page.getByText("the database does not answer").first()).isVisible();
            VISIT.visitor().inspect(page, "not-ready");
            VISIT.visitor().complaints().removeIf(complaint -> complaint.contains("503"));
        }
    }

    @Test
    void saysWhatIsWrongWithItsCode() {
        Page page = VISIT.open("/opportunities/987654321");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("NOT_FOUND");
        VISIT.visitor().inspect(page, "not-found");
        VISIT.visitor().complaints().removeIf(complaint -> complaint.contains("404"));
    }

    @Test
    void fetchesWhatIsNotMirroredYetAndSaysWhereTheCrmHasNone() {
        Page page = VISIT.open("/opportunities/300000077777777");
        press(page, "Fetch now");
        assertThat(page.getByText("Not in the CRM")).isVisible();

        VISIT.tellCrm(page, "POST", "[{\"OptyId\":300000077777777,\"Name\":\"Just entered\"}]");
        press(page, "Fetch now");

        assertThat(page.locator("h1")).hasText("Just entered");
        VISIT.visitor().complaints().removeIf(complaint -> complaint.contains("404"));
    }

    @ParameterizedTest
    @CsvSource({
        DemoVisit.DESKTOP + ", LIGHT",
        DemoVisit.DESKTOP + ", DARK",
        DemoVisit.PHONE + ", LIGHT",
        DemoVisit.PHONE + ", DARK",
    })
    void everybodyCanUseEveryPage(int width, ColorScheme theme) {
        String suffix = "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT);
        Page page = VISIT.open("/opportunities", width, theme);
        assertThat(page.locator("#row-0 .name")).isVisible();
        VISIT.visitor().inspect(page, "opportunities" + suffix);
        page.locator("#row-1 .name").click();
        assertThat(page.locator(".detail")).isVisible();
        VISIT.visitor().inspect(page, "opportunity" + suffix);
        page.navigate("/overview");
        assertThat(page.locator(".breakdown").first()).isVisible();
        VISIT.visitor().inspect(page, "overview" + suffix);
        page.navigate("/sync");
        assertThat(page.locator(".run-head")).isVisible();
        VISIT.visitor().inspect(page, "sync" + suffix);
        page.locator(".run-head a").click();
        assertThat(page.getByText("What it changed")).isVisible();
        VISIT.visitor().inspect(page, "run" + suffix);
        page.navigate("/sync/quarantine");
        assertThat(page.locator(".state, .quarantined").first()).isVisible();
        VISIT.visitor().inspect(page, "quarantine" + suffix);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Removals"))
                .click();
        assertThat(page.locator(".state, .table").first()).isVisible();
        VISIT.visitor().inspect(page, "removals" + suffix);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Health"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Examine"))
                .click();
        assertThat(page.locator(".probes").first()).isVisible();
        VISIT.visitor().inspect(page, "health" + suffix);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
