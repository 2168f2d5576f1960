package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.lectern.Browser;
import org.lectern.BrowserExtension;

import java.net.URI;
import java.util.List;

/** No rule of axe-core is broken on any page, in neither appearance. */
@ExtendWith({ShippedSiteExtension.class, BrowserExtension.class})
class AccessibilityTest {

    static final List<String> PAGES = Addresses.ALL;

    @ParameterizedTest
    @FieldSource("PAGES")
    void pageKeepsNobodyOut(String address, ShippedSite site, Browser browser) {
        keepsNobodyOut(site.at(address), ColorScheme.LIGHT, Browser.WIDE, browser);
        keepsNobodyOut(site.at(address), ColorScheme.DARK, Browser.NARROW, browser);
    }

    /** The page's policy would keep the checker's own script out. */
    private static void keepsNobodyOut(
            URI address, ColorScheme scheme, int width, Browser browser) {
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
