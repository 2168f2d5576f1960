package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages as a browser shows them; their pictures are left in {@code target/screenshots}. */
@ExtendWith(SiteExtension.class)
class BrowserTest {

    private static final String BROWSER = "chromium";
    private static final Path PICTURES = Path.of("target/screenshots").toAbsolutePath();

    @TempDir private Path folder;

    @BeforeAll
    static void findBrowser() {
        String path = System.getenv().getOrDefault("PATH", "");
        assumeTrue(
                Stream.of(path.split(File.pathSeparator))
                        .anyMatch(bin -> Files.isExecutable(Path.of(bin, BROWSER))),
                "there is no chromium on the path");
    }

    @Test
    void marksStandOverTheWordsThatMatched(Site site) throws Exception {
        String page = dom(site, "/search?q=when+does+a+row+fail");

        assertThat(Pattern.compile("<mark>([^<]*)</mark>").matcher(page).results())
                .extracting(match -> match.group(1))
                .contains("row", "fails")
                .isSubsetOf("row", "rows", "fails", "failure");
        assertThat(page).contains("<strong class=\"ans\">When a <mark>row</mark>");
    }

    @Test
    void scriptAddsWhatOnlyItCanDo(Site site) throws Exception {
        assertThat(dom(site, "/"))
                .contains("<label data-theme-control=\"\">")
                .contains("data-open=\"keys\">");
    }

    @Test
    void markupOfReadingsRunsNothing(Site site) throws Exception {
        assertThat(dom(site, "/search?q=label")).doesNotContain("<script>", "<i>labels", "<u>E");
    }

    @Test
    void pagesCanBeSeen(Site site) throws Exception {
        assertThat(picture(site, "/", "home.png", "1280,960")).isNotEmptyFile();
        assertThat(picture(site, "/search?q=lost+row", "search.png", "1280,2000")).isNotEmptyFile();
        assertThat(picture(site, "/search?q=zeppelin", "empty.png", "1280,1000")).isNotEmptyFile();
    }

    private String dom(Site site, String path) throws Exception {
        return run(site, path, "--dump-dom");
    }

    private Path picture(Site site, String path, String name, String size) throws Exception {
        Path picture = Files.createDirectories(PICTURES).resolve(name);
        Files.deleteIfExists(picture);
        run(site, path, "--screenshot=" + picture, "--window-size=" + size);
        return picture;
    }

    /** What the browser prints; its complaints go to a file that the test takes away. */
    private String run(Site site, String path, String... options) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                BROWSER,
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--hide-scrollbars",
                                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(options));
        command.add(site.address().resolve(path).toString());
        Path output = folder.resolve("output");
        Process browser =
                new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(folder.resolve("complaints").toFile())
                        .start();
        assertThat(finished(browser)).as("the browser came to an end").isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static boolean finished(Process browser) throws InterruptedException {
        try {
            return browser.waitFor(60, TimeUnit.SECONDS);
        } finally {
            browser.destroyForcibly();
        }
    }
}
