package org.lectern;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Provides one {@link HeadlessBrowser} for all tests of a JVM, or skips them. Closes the pages of a
 * test after it.
 */
public final class HeadlessBrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(HeadlessBrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(HeadlessBrowser.class);
    }

    @Override
    public HeadlessBrowser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return store(context)
                .computeIfAbsent("browser", _ -> HeadlessBrowser.open(), HeadlessBrowser.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        HeadlessBrowser browser = store(context).get("browser", HeadlessBrowser.class);
        if (browser != null) {
            browser.closePages();
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
    }
}
