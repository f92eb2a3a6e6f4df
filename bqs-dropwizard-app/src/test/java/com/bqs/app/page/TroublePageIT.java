package com.bqs.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
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
        Page page = open(40);
        String id = id(page);
        tellCrm(page, "POST", "[{\"OptyId\":" + id + ",\"Revenue\":\"a lot\"}]");
        press(page, "Fetch now");
        assertThat(page.locator(".note").getByText("Set aside").first()).isVisible();
        page.reload();
        assertThat(page.locator(".note.bad")).containsText("Amount");
        VISIT.visitor().inspect(page, "set-aside");

        page.navigate("/sync/quarantine");
        page.getByText("What the CRM wrote").first().click();
        assertThat(page.locator(".payload").first()).containsText("a lot");
        VISIT.visitor().inspect(page, "quarantine-full");
        tellCrm(page, "POST", "[{\"OptyId\":" + id + ",\"Revenue\":5}]");
        press(page, "Ask again");

        assertThat(page.getByText("It has left the quarantine")).isVisible();
        assertThat(page.getByText("Nothing is set aside")).isVisible();
    }

    @Test
    void aRemovalIsExplainedAndUndone() {
        Page page = open(41);
        String address = page.url();
        tellCrm(page, "DELETE", "[{\"OptyId\":" + id(page) + "}]");
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

    private static Page open(int row) {
        Page page = VISIT.open("/opportunities", DemoVisit.PHONE, ColorScheme.DARK);
        page.locator("#row-0 .name").waitFor();
        String path = page.request()
                .get("/api/opportunities?fields=remote_id&limit=" + (row + 1))
                .text()
                .replaceAll("(?s).*\"(\\d+)\".*", "$1");
        page.navigate("/opportunities/" + path);
        assertThat(page.locator(".detail")).isVisible();
        return page;
    }

    private static String id(Page page) {
        return page.url().replaceAll(".*/", "");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void tellCrm(Page page, String method, String rows) {
        page.request()
                .fetch(
                        VISIT.crm() + "/control/rows",
                        RequestOptions.create().setMethod(method).setData(rows));
    }
}
