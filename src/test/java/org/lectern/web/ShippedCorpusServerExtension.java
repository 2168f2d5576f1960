package org.lectern.web;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.io.IOException;

/** Injects a {@link ShippedCorpusServer} shared by all tests of a JVM, created on first use. */
public final class ShippedCorpusServerExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ShippedCorpusServerExtension.class);

    private record StoredServer(ShippedCorpusServer site) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            site.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(ShippedCorpusServer.class);
    }

    @Override
    public ShippedCorpusServer resolveParameter(
            ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(
                        "site",
                        _ -> new StoredServer(ShippedCorpusServer.open()),
                        StoredServer.class)
                .site();
    }
}
