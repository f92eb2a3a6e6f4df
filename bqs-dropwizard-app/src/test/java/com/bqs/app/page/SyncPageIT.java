package com.bqs.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(Chromium.class)
class SyncPageIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final DemoVisit VISIT = new DemoVisit();

    @Test
    void startsARunAndSeesItEnd() {
        Page page = VISIT.open("/sync");
        String before = page.locator(".run-head h2").innerText();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sync now"))
                .click();

        assertThat(page.locator(".run-head h2")).not().hasText(before);
        assertThat(page.locator(".run-head .tag")).hasText(Pattern.compile("Success|Partial"));
        page.locator(".run-head a").click();
        assertThat(page.getByText("About this run")).isVisible();
    }

    @Test
    void isToldOfRunsThatOthersStart() {
        Page page = VISIT.visitor().open(VISIT.address(), DemoVisit.DESKTOP, DemoVisit.LIGHT);
        page.waitForResponse("**/api/events", () -> page.navigate("/sync"));
        assertThat(page.locator(".run-head")).isVisible();

        String started =
                post(page.request(), "/api/sync-database").path("run_id").asText();

        // Sooner than it would ask by itself while nothing goes on.
        assertThat(page.locator(".run-head h2"))
                .hasText(
                        Pattern.compile("run " + started + "$"),
                        new LocatorAssertions.HasTextOptions().setTimeout(12_000));
        assertThat(page.locator(".run-head .tag")).hasText(Pattern.compile("Success|Partial"));
    }

    @Test
    void asksWhereTheServerCannotTell() {
        Page page = VISIT.visitor().open(VISIT.address(), DemoVisit.DESKTOP, DemoVisit.LIGHT);
        page.route("**/api/events", Route::abort);
        page.navigate("/sync");
        String before = page.locator(".run-head h2").innerText();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sync now"))
                .click();

        assertThat(page.locator(".run-head h2")).not().hasText(before);
        assertThat(page.locator(".run-head .tag")).hasText(Pattern.compile("Success|Partial"));
        VISIT.visitor().complaints().removeIf(complaint -> complaint.contains("/api/events"));
    }

    @Test
    void showsTheRowsThatARunChanged() {
        Page page = VISIT.open("/sync");
        String run = aRunThatChangedSomething(page.request());
        page.navigate("/sync/runs/" + run);
        Locator row = page.locator(".changed-row a").first();
        String name = row.innerText();

        row.click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(name);
        assertThat(page.locator(".timeline").getByText("run " + run)).isVisible();
    }

    @Test
    void examinesOnDemand() {
        Page page = VISIT.open("/sync/health");
        assertThat(page.getByText("Mirror and CRM have not been compared yet")).isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Examine"))
                .click();

        assertThat(page.locator(".probes").first()).containsText("crm.authentication");
        assertThat(page.getByText(Pattern.compile("probes passed"))).isVisible();
    }

    private static String aRunThatChangedSomething(APIRequestContext api) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> {
                            post(api, "/api/sync-database");
                            return read(api.get("/api/changes?limit=1"))
                                    .at("/changes/0/run_id")
                                    .asText();
                        },
                        run -> !run.isEmpty());
    }

    private static JsonNode post(APIRequestContext api, String path) {
        return read(api.post(path));
    }

    private static JsonNode read(APIResponse response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
