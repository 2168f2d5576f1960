package org.lectern.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.HeadlessBrowser;
import org.lectern.HeadlessBrowserExtension;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** Tests user interactions in a real browser. */
@ExtendWith({ShippedCorpusServerExtension.class, HeadlessBrowserExtension.class})
class BrowserTest {

    private static final String QUESTION = "how are lost blocks repaired in f4?";

    @Test
    void suggestionsAreOfferedWhileTyping(ShippedCorpusServer site, HeadlessBrowser browser) {
        Page page = browser.page(HeadlessBrowser.WIDE);
        page.navigate(site.uri("/").toString());
        page.locator("#q").pressSequentially("consis");

        assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
        assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");
        assertThat(page.locator(".suggest .caption"))
                .hasText(
                        new String[] {
                            "Questions already asked", "Readings", "Terms in the readings"
                        });
        HeadlessBrowser.screenshot(page, "suggest");

        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#q"))
                .hasAttribute("aria-activedescendant", Pattern.compile("so-\\d+"));
        page.keyboard().press("Escape");
        assertThat(page.locator(".suggest")).hasCount(0);

        page.locator("#q").fill(QUESTION);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/search\\?q="));
        assertThat(page.locator(".answer-block .state")).isVisible();
        assertThat(page.locator("mark").first()).isVisible();
    }

    @Test
    void suggestionOpensItsTarget(ShippedCorpusServer site, HeadlessBrowser browser) {
        Page page = browser.page(HeadlessBrowser.WIDE);
        page.navigate(site.uri("/").toString());
        page.locator("#q").fill("warm blob");
        page.locator("[role=option]").first().waitFor();
        while (page.locator("[role=option][aria-selected=true]", withText("Warm Blob")).count()
                == 0) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).containsText("Warm Blob Storage");
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    void hitsAreNavigatedByKeys(ShippedCorpusServer site, HeadlessBrowser browser) {
        Page page = browser.page(HeadlessBrowser.WIDE);
        page.navigate(site.uri("/search?q=" + TestServer.encoded(QUESTION)).toString());
        page.keyboard().press("j");
        assertThat(page.locator(".passage.is-current")).hasCount(1);
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("/pages/\\d+\\?hl=\\w+&q="));
        assertThat(page.locator(".overlay .current .passage-block").first()).isVisible();
        String first = page.locator(".stepper .tabular-numbers").first().innerText();
        page.keyboard().press(first.startsWith("Hit 1 ") ? "n" : "p");

        assertThat(page.locator(".stepper .tabular-numbers").first()).not().hasText(first);
        page.keyboard().press("t");
        assertThat(page.locator(".page-text .hit").first()).isVisible();
    }

    @Test
    void coverageCellOpensTheEvidence(ShippedCorpusServer site, HeadlessBrowser browser) {
        Page page = browser.page(HeadlessBrowser.WIDE);
        page.navigate(site.uri("/coverage").toString());
        page.locator(".matrix td a").first().click();

        assertThat(page.locator(".overlay .current .passage-block").first()).isVisible();
    }

    @Test
    void guideHasReadingsHeatmapAndQuestions(ShippedCorpusServer site, HeadlessBrowser browser) {
        Page page = browser.page(HeadlessBrowser.WIDE);
        page.navigate(site.uri("/sessions/summer-2021.3").toString());

        assertThat(page.locator(".when span")).hasCount(2);
        assertThat(page.locator(".heatmap").first()).isVisible();
        assertThat(page.locator(".item:not(.point)").first().locator("blockquote").first())
                .isVisible();
        page.locator(".item:not(.point) .locator a").first().click();
        assertThat(page.locator(".overlay .current .passage-block").first()).isVisible();
    }

    @Test
    void printedGuideHasNoteLinesAndNoControls(ShippedCorpusServer site, HeadlessBrowser browser) {
        Page page = browser.page(HeadlessBrowser.WIDE);
        page.navigate(site.uri("/sessions/summer-2021.3").toString());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".writing-lines").first()).isVisible();
        assertThat(page.locator(".question-text").first()).isVisible();
        for (String hidden :
                List.of(
                        ".site-header nav",
                        ".table-of-contents",
                        ".site-footer",
                        ".page-header .actions")) {
            assertThat(page.locator(hidden)).isHidden();
        }
        HeadlessBrowser.screenshot(page, "handout");
        assertThat(page.pdf()).startsWith('%', 'P', 'D', 'F');
    }

    @ParameterizedTest
    @ValueSource(ints = {HeadlessBrowser.NARROW, HeadlessBrowser.WIDE})
    void pagesDoNotScrollHorizontally(
            int width, ShippedCorpusServer site, HeadlessBrowser browser) {
        Page page = browser.page(width);
        for (String address : PagePaths.ALL) {
            page.navigate(site.uri(address).toString());

            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(address)
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void everythingCanBeReachedByKeyboardAlone(ShippedCorpusServer site, HeadlessBrowser browser) {
        Page page = browser.page(HeadlessBrowser.WIDE);
        page.navigate(site.uri("/coverage").toString());
        page.keyboard().press("/");
        assertThat(page.locator("#site-q")).isFocused();
        page.keyboard().type(QUESTION);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/search"));
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
        focus(page, "a.wordmark");
        focus(page, ".facets a");
        focus(page, ".passage .actions a");
        page.keyboard().press("Enter");
        assertThat(page.locator(".overlay").or(page.locator(".page-text"))).isVisible();
    }

    /** Moves the focus with the Tab key only, and checks that the focus is visible. */
    private static void focus(Page page, String selector) {
        Locator wanted = page.locator(selector + ":focus");
        for (int i = 0; i < 200 && wanted.count() == 0; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(wanted.first()).isFocused();
        assertThat((String) wanted.first().evaluate("e => getComputedStyle(e).outlineStyle"))
                .as(selector)
                .isNotEqualTo("none");
    }

    @Test
    void pagesWorkWithoutScript(ShippedCorpusServer site, HeadlessBrowser browser) {
        Page page = browser.page(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(site.uri("/").toString());
        page.locator("#q").fill(QUESTION);
        page.locator(".ask button").click();
        assertThat(page.locator(".answer-block")).isVisible();
        page.locator(".answer-block .source a").click();
        assertThat(page.locator(".overlay .current .passage-block").first()).isVisible();
        page.locator("input[name=n]").fill("4");
        page.locator("input[name=n]").press("Enter");
        assertThat(page.locator(".thumbnails [aria-current=page]")).containsText("4");
        assertThat(page.locator("[data-open]")).isHidden();
    }

    @Test
    void themeIsSaved(ShippedCorpusServer site, HeadlessBrowser browser) {
        Page page = browser.page(HeadlessBrowser.WIDE);
        page.navigate(site.uri("/").toString());
        String light = backgroundColor(page);
        page.locator("[data-theme-control] select").selectOption("dark");
        String dark = backgroundColor(page);
        page.navigate(site.uri("/sessions").toString());

        assertThat(dark).isNotEqualTo(light);
        assertThat(backgroundColor(page)).isEqualTo(dark);
    }

    private static String backgroundColor(Page page) {
        return (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    }

    @Test
    void quoteIsCopiedWithItsSource(ShippedCorpusServer site, HeadlessBrowser browser) {
        Page page =
                browser.page(
                        new NewContextOptions()
                                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        page.navigate(site.uri("/search?q=" + TestServer.encoded(QUESTION)).toString());
        page.locator(".answer-block [data-copy]").click();
        assertThat(page.locator(".answer-block [data-copy]")).hasText("Copied");

        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .containsPattern("The Lectern Authors \\(2026\\), .*, p\\. \\d");
    }

    @Test
    void judgmentIsSaved(ShippedCorpusServer site, HeadlessBrowser browser) throws Exception {
        Page page = browser.page(HeadlessBrowser.WIDE);
        page.navigate(site.uri("/search?q=" + TestServer.encoded("judge this rack")).toString());
        Locator tick = page.locator("form.judgment [aria-label='Answers it']").first();
        tick.click();
        assertThat(tick).hasAttribute("aria-pressed", "true");
        page.reload();

        assertThat(page.locator("form.judgment [aria-label='Answers it']").first())
                .hasAttribute("aria-pressed", "true");
        assertThat(Files.readString(site.judgmentsFile()))
                .containsPattern("q[0-9a-f]{12} 0 \\w{12} 1\n");
    }

    @Test
    void screenshotsOfEveryPage(ShippedCorpusServer site, HeadlessBrowser browser) {
        List<String> names =
                List.of(
                        "home",
                        "form",
                        "search",
                        "quoted",
                        "empty",
                        "refused",
                        "sessions",
                        "session-1",
                        "session-3",
                        "session-4",
                        "coverage",
                        "readings",
                        "reading",
                        "viewer",
                        "viewer-text",
                        "viewer-zoomed",
                        "error");
        for (boolean wide : List.of(true, false)) {
            Page page =
                    browser.page(
                            new NewContextOptions()
                                    .setViewportSize(
                                            wide ? HeadlessBrowser.WIDE : HeadlessBrowser.NARROW,
                                            900)
                                    .setColorScheme(wide ? ColorScheme.LIGHT : ColorScheme.DARK));
            for (int i = 0; i < names.size(); i++) {
                page.navigate(site.uri(PagePaths.ALL.get(i)).toString());
                String name = names.get(i) + (wide ? "-wide-light" : "-narrow-dark");

                assertThat(HeadlessBrowser.screenshot(page, name)).isNotEmptyFile();
            }
        }
    }
}
