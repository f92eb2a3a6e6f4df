package com.bqs.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The way to the server breaks and comes back; nobody presses anything. */
@ExtendWith(Chromium.class)
class OfflinePageIT {

    @RegisterExtension
    static final DemoVisit VISIT = new DemoVisit();

    @AfterEach
    void forgetWhatTheBrowserSaysOfIt() {
        VISIT.visitor().complaints().removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void keepsWhatSomebodyTypedMeanwhile() {
        Page page = VISIT.open("/opportunities");
        assertThat(page.locator("#row-0 .name")).isVisible();

        page.context().setOffline(true);
        page.keyboard().press("/");
        page.keyboard().type("1600007");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("OFFLINE");
        assertThat(page.locator(".pulse")).containsText("Offline");
        VISIT.visitor().inspect(page, "offline");

        page.context().setOffline(false);
        assertThat(page.locator("#row-0")).containsText("1600007");
        assertThat(page.locator(".pulse")).containsText("Synced");
        assertThat(page.locator(".search")).hasValue("1600007");
        assertThat(page).hasURL(Pattern.compile("search=1600007"));
    }

    @Test
    void showsTheRowsThatAreThereAndGoesOnWithTheOthers() {
        Page page = VISIT.open("/opportunities");
        assertThat(page.locator("#row-0 .name")).isVisible();

        page.context().setOffline(true);
        page.getByRole(AriaRole.GRID).press("End");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("OFFLINE");

        page.context().setOffline(false);
        assertThat(page.locator(".grid-row.active .name")).isVisible();
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }

    @Test
    void loadsAPageThatCouldNotBeLoaded() {
        Page page = VISIT.open("/opportunities");
        assertThat(page.locator("#row-0 .name")).isVisible();

        page.context().setOffline(true);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Overview"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("OFFLINE");

        page.context().setOffline(false);
        Locator breakdown = page.locator(".breakdown").first();
        assertThat(breakdown).isVisible();
    }
}
