package org.lectern;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium; who asks for one where there is none is skipped. */
public final class HeadlessBrowser implements AutoCloseable {

    public static final int WIDE = 1280;
    public static final int NARROW = 320;

    private static final Path SCREENSHOTS = Path.of("target/screenshots").toAbsolutePath();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private HeadlessBrowser(Path program) {
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

    public static HeadlessBrowser open() {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "there is no chromium on the path");
        return new HeadlessBrowser(program.orElseThrow());
    }

    private static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .map(bin -> Path.of(bin, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A window of that width, in CSS pixels. */
    public Page page(int width) {
        return page(new NewContextOptions().setViewportSize(width, 900));
    }

    public Page page(NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    /** Leaves a picture of the whole page where people look for it. */
    public static Path screenshot(Page page, String name) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
