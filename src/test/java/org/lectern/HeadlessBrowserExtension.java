package org.lectern;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Provides one {@link HeadlessBrowser} for the tests of a class, or skips them. */
public final class HeadlessBrowserExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(HeadlessBrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(HeadlessBrowser.class);
    }

    @Override
    public HeadlessBrowser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext ofClass = context.getParent().orElse(context);
        return ofClass.getStore(NAMESPACE)
                .computeIfAbsent("browser", _ -> HeadlessBrowser.open(), HeadlessBrowser.class);
    }
}
