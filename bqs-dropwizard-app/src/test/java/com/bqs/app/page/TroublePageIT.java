package com.bqs.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the CRM does to its records, and what people then do on the page. */
@ExtendWith(Chromium.class)
class TroublePageIT {

    @RegisterExtension
    static final DemoVisit VISIT = new DemoVisit();

    @Test
    void aRecordIsSetAsideAndAskedForAgain() {
        Page page = VISIT.openRow(40, DemoVisit.PHONE, ColorScheme.DARK);
        String id = DemoVisit.idOf(page);
        VISIT.tellCrm(page, "POST", "[{\"OptyId\":" + id + ",\"Revenue\":\"a lot\"}]");
        press(page, "Fetch now");
        assertThat(page.locator(".note").getByText("Set aside").first()).isVisible();
        page.reload();
        assertThat(page.locator(".note.bad")).containsText("Amount");
        VISIT.visitor().inspect(page, "set-aside");

        page.navigate("/sync/quarantine");
        page.getByText("What the CRM wrote").first().click();
        assertThat(page.locator(".payload").first()).containsText("a lot");
        VISIT.visitor().inspect(page, "quarantine-full");
        VISIT.tellCrm(page, "POST", "[{\"OptyId\":" + id + ",\"Revenue\":5}]");
        press(page, "Ask again");

        assertThat(page.getByText("It has left the quarantine")).isVisible();
        assertThat(page.getByText("Nothing is set aside")).isVisible();
    }

    @Test
    void aRemovalIsExplainedAndUndone() {
        Page page = VISIT.openRow(41, DemoVisit.PHONE, ColorScheme.DARK);
        String address = page.url();
        VISIT.tellCrm(page, "DELETE", "[{\"OptyId\":" + DemoVisit.idOf(page) + "}]");
        page.navigate("/sync");
        Locator run = page.locator(".run-head h2");
        String before = run.innerText();
        page.getByLabel("What to read").selectOption("full");
        press(page, "Sync now");
        assertThat(run).not().hasText(before);
        assertThat(page.locator(".run-head .tag")).hasText(Pattern.compile("Success|Partial"));

        page.navigate(address);
        assertThat(page.getByText("No longer in the CRM").first()).isVisible();
        VISIT.visitor().inspect(page, "removed");
        page.locator(".note a").click();
        press(page, "Bring back what it removed");
        press(page, "Bring back");

        assertThat(page.getByText(Pattern.compile("brought back"))).isVisible();
        page.navigate(address);
        assertThat(page.locator(".timeline")
                        .getByText("Back in the CRM")
                        .or(page.locator(".timeline").getByText("Undo")))
                .isVisible();
        assertThat(page.locator(".note.wait")).hasCount(0);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
