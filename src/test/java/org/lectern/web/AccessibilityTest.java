package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.lectern.HeadlessBrowser;
import org.lectern.HeadlessBrowserExtension;

import java.net.URI;
import java.util.List;

/** Checks every page with axe-core, in light and dark appearance. */
@ExtendWith({ShippedCorpusServerExtension.class, HeadlessBrowserExtension.class})
class AccessibilityTest {

    static final List<String> PAGES = PagePaths.ALL;

    @ParameterizedTest
    @FieldSource("PAGES")
    void pageIsAccessible(String address, ShippedCorpusServer site, HeadlessBrowser browser) {
        isAccessible(site.uri(address), ColorScheme.LIGHT, HeadlessBrowser.WIDE, browser);
        isAccessible(site.uri(address), ColorScheme.DARK, HeadlessBrowser.NARROW, browser);
    }

    /**
     * Checks a page without its content security policy, which would block the checker's script.
     */
    private static void isAccessible(
            URI address, ColorScheme scheme, int width, HeadlessBrowser browser) {
        Page page =
                browser.page(
                        new NewContextOptions()
                                .setViewportSize(width, 900)
                                .setBypassCSP(true)
                                .setColorScheme(scheme));
        page.navigate(address.toString());

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .as("%s, %s, %d pixels wide", address, scheme, width)
                .isEmpty();
        page.context().close();
    }
}
