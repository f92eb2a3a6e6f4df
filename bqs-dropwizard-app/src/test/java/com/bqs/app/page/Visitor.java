package com.bqs.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Somebody in front of a browser, who also reads its console. */
final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String AXE = script("/axe.min.js");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.find().orElseThrow())
                    .setArgs(List.of("--no-sandbox", "--headless")));

    private final List<String> complaints = new ArrayList<>();

    Visitor() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** A window of this width, in this theme; addresses begin with the base. */
    Page open(String base, int width, ColorScheme theme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(width, width < 500 ? 844 : 900)
                .setLocale("en-GB")
                .setColorScheme(theme));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        return page;
    }

    /** Closes the windows, and gives the errors and warnings that were in their consoles. */
    List<String> leave() {
        browser.contexts().forEach(BrowserContext::close);
        List<String> said = List.copyOf(complaints);
        complaints.clear();
        return said;
    }

    /** Errors and warnings of the console so far. */
    List<String> complaints() {
        return complaints;
    }

    /** Fails where axe finds something that keeps somebody out; keeps a picture of what it looked at. */
    void inspect(Page page, String name) {
        // Not until the network is idle: the stream of events never is.
        assertThat(page.locator(".skeleton:visible, .chart:not([data-drawn])")).hasCount(0);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        page.evaluate(AXE);
        Object violations = page.evaluate("() => axe.run().then(found => found.violations.flatMap(violation =>"
                + " violation.nodes.map(node => violation.id + ': ' + node.target + ' ' + node.failureSummary)))");
        assertThat((List<?>) violations).as(name).isEmpty();
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static String script(String resource) {
        try (InputStream file = Visitor.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
