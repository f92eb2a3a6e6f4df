package com.bqs.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(Chromium.class)
class OverviewPageIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final DemoVisit VISIT = new DemoVisit();

    @Test
    void leadsFromEachNumberToItsRows() {
        Page page = VISIT.open("/overview");
        Locator currency = page.locator("button.currency-card").nth(1);
        currency.click();
        assertThat(currency).hasAttribute("aria-pressed", "true");
        Locator stages = page.locator(".breakdown").first();
        assertThat(stages.locator("h2")).hasText("By Sales Stage");
        stages.locator("summary").click();
        Locator number = stages.locator("tbody a").first();
        String rows = number.innerText();

        number.click();

        assertThat(page.locator(".scope[aria-pressed=true]")).hasText("Open" + rows);
        page.goBack();
        assertThat(page.locator("button.currency-card").nth(1)).hasAttribute("aria-pressed", "true");
    }

    @Test
    void showsTheRowsThatMoved() {
        Page page = VISIT.open("/overview?currency=" + somethingThatMoved());
        Locator moved = page.locator("a.tile").first();
        String rows = moved.locator("strong").innerText();

        moved.click();

        assertThat(page.locator(".chip")).hasCount(2);
        assertThat(page.locator(".scope[aria-pressed=true]")).hasText("All" + rows);
    }

    /** Its currency. The simulator changes a row every few seconds; runs bring that here. */
    private static String somethingThatMoved() {
        APIRequestContext api = VISIT.open("/overview").request();
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> {
                            api.post("/api/sync-database");
                            return JSON.readTree(api.get("/api/summary?since=2000-01-01")
                                            .body())
                                    .at("/movement/0/currency")
                                    .asText();
                        },
                        currency -> !currency.isEmpty());
    }
}
