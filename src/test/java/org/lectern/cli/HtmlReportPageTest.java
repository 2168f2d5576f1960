package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.HeadlessBrowser;
import org.lectern.HeadlessBrowserExtension;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens a report of the bundled corpus in a browser, and prints it. */
@ExtendWith(HeadlessBrowserExtension.class)
class HtmlReportPageTest {

    @TempDir private static Path home;
    private static Path file;

    @BeforeAll
    static void makeReport() {
        file = home.resolve("report.html");
        String corpus = Path.of("corpus").toAbsolutePath().toString();
        new TestCommandLine(home).run("report", "--corpus", corpus, "-o", file.toString());
    }

    private static Page open(HeadlessBrowser browser, NewContextOptions options) {
        Page page = browser.page(options);
        page.navigate(file.toUri().toString());
        return page;
    }

    @Test
    void isAccessible(HeadlessBrowser browser) {
        isAccessible(ColorScheme.LIGHT, HeadlessBrowser.WIDE, browser);
        isAccessible(ColorScheme.DARK, HeadlessBrowser.NARROW, browser);
    }

    private static void isAccessible(ColorScheme scheme, int width, HeadlessBrowser browser) {
        Page page =
                open(
                        browser,
                        new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
        HeadlessBrowser.screenshot(page, "report-" + width);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("no horizontal scrolling in a window of %d pixels", width)
                .isEqualTo(width);
        page.context().close();
    }

    @Test
    void needsNoScriptAndNoNetwork(HeadlessBrowser browser) {
        Page page =
                browser.page(new NewContextOptions().setJavaScriptEnabled(false).setOffline(true));
        List<String> requests = new ArrayList<>();
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(file.toUri().toString());
        assertThat(page.locator("article.item").count()).isEqualTo(29);
        assertThat(page.locator("article.item blockquote").first().isVisible()).isTrue();
        assertThat(page.locator("img.passage-image").first().boundingBox().height)
                .isGreaterThan(20);
        assertThat(requests)
                .filteredOn(address -> !address.startsWith("data:"))
                .containsExactly(file.toUri().toString());
        page.context().close();
    }

    @Test
    void questionIsPrintedOnThePageOfItsAnswer(HeadlessBrowser browser) throws IOException {
        Page page = open(browser, new NewContextOptions());
        List<String> sheets =
                printedPages(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
        page.context().close();
        for (Element item : Jsoup.parse(file).select("article.item")) {
            String question = letters(item.select(".question").text());
            String quote = letters(item.select("blockquote").getFirst().text());
            assertThat(sheets)
                    .as(question)
                    .anyMatch(sheet -> sheet.contains(question) && sheet.contains(quote));
        }
        assertThat(sheets.getFirst()).contains(letters("1 / " + sheets.size()));
    }

    private static List<String> printedPages(byte[] pdf) throws IOException {
        List<String> sheets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                sheets.add(letters(stripper.getText(document)));
            }
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
        }
        return sheets;
    }

    /** Returns the text without white space and hyphens, which depend on line breaks. */
    private static String letters(String text) {
        return text.replaceAll("[\\s\\u00AD-]+", "");
    }
}
