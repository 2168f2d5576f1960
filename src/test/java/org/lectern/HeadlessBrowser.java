package org.lectern;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed Chromium. A test that opens it is skipped if there is none. */
public final class HeadlessBrowser implements AutoCloseable {

    public static final int WIDE = 1280;
    public static final int NARROW = 320;

    /** Time for a page to show what a test expects, long enough for a busy machine. */
    private static final int TIMEOUT_MILLIS = 20_000;

    private static final Path SCREENSHOTS = Path.of("target/screenshots").toAbsolutePath();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    /** Images that a browser would load only when somebody scrolls to them are loaded too. */
    private static final String LOAD_IMAGES =
            """
            Promise.all([...document.images].map(image => {
              image.loading = 'eager';
              return image.decode().catch(() => {});
            }))
            """;

    private HeadlessBrowser(Path program) {
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
        this.playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    /** Starts the browser, or aborts the test if there is none. */
    public static HeadlessBrowser open() {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "chromium is not on the PATH");
        return new HeadlessBrowser(program.orElseThrow());
    }

    private static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .map(bin -> Path.of(bin, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a page in a window of a width in CSS pixels. */
    public Page page(int width) {
        return page(new NewContextOptions().setViewportSize(width, 900));
    }

    /** Opens a page in its own browser context. */
    public Page page(NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        return context.newPage();
    }

    /** Saves a screenshot of the whole page below {@code target/screenshots}. */
    public static Path screenshot(Page page, String name) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        page.evaluate(LOAD_IMAGES);
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    void closePages() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
