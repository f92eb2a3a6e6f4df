package com.bqs.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The demo and the browser that all these tests share; a test fails where its pages complained in the console. */
final class DemoVisit implements BeforeAllCallback, AfterEachCallback {

    static final int DESKTOP = 1440;
    static final int PHONE = 390;
    static final ColorScheme LIGHT = ColorScheme.LIGHT;

    private static final int ROWS = 2_000;

    private Shared shared;

    @Override
    public void beforeAll(ExtensionContext context) {
        shared = context.getRoot()
                .getStore(Namespace.create(DemoVisit.class))
                .getOrComputeIfAbsent(Shared.class, any -> Shared.start(), Shared.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(visitor().leave()).isEmpty();
    }

    /** A page of the demo on a desk, in the light. */
    Page open(String path) {
        return open(path, DESKTOP, LIGHT);
    }

    Page open(String path, int width, ColorScheme theme) {
        Page page = visitor().open(address(), width, theme);
        page.navigate(path);
        return page;
    }

    /** The page of the so-manieth opportunity. */
    Page openRow(int row, int width, ColorScheme theme) {
        Page page = open("/opportunities", width, theme);
        String id = page.request()
                .get("/api/opportunities?fields=remote_id&limit=" + (row + 1))
                .text()
                .replaceAll("(?s).*\"(\\d+)\".*", "$1");
        page.navigate("/opportunities/" + id);
        assertThat(page.locator(".detail")).isVisible();
        return page;
    }

    /** The id of the opportunity that a page shows. */
    static String idOf(Page page) {
        return page.url().replaceAll(".*/", "");
    }

    /** Changes or removes rows of the demo's CRM. */
    void tellCrm(Page page, String method, String rows) {
        page.request()
                .fetch(
                        crm() + "/control/rows",
                        RequestOptions.create().setMethod(method).setData(rows));
    }

    String address() {
        return shared.demo.address();
    }

    /** Where the demo's CRM is told what to do. */
    private String crm() {
        try (Reader story = Files.newBufferedReader(shared.folder.resolve("demo/story.properties"))) {
            Properties told = new Properties();
            told.load(story);
            return "http://127.0.0.1:" + told.getProperty("port");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Visitor visitor() {
        return shared.visitor;
    }

    private record Shared(Path folder, DemoProcess demo, Visitor visitor) implements AutoCloseable {

        static Shared start() {
            try {
                Path folder = Files.createTempDirectory("bqs-page");
                return new Shared(folder, DemoProcess.start(folder, ROWS), new Visitor());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws Exception {
            visitor.close();
            demo.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
