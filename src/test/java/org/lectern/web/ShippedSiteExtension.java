package org.lectern.web;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.io.IOException;

/** Gives tests one {@link ShippedSite}, which is made when the first asks for it. */
final class ShippedSiteExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ShippedSiteExtension.class);

    private record Held(ShippedSite site) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            site.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(ShippedSite.class);
    }

    @Override
    public ShippedSite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("site", _ -> new Held(ShippedSite.open()), Held.class)
                .site();
    }
}
