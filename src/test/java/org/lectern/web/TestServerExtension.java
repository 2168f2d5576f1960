package org.lectern.web;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Injects a new {@link TestServer} into each test with such a parameter, and closes it afterwards.
 */
public final class TestServerExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(TestServerExtension.class);

    private record StoredServer(Path folder, TestServer site) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            site.close();
            List<Path> files;
            try (var all = Files.walk(folder)) {
                files = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(TestServer.class);
    }

    @Override
    public TestServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent("site", _ -> stored(), StoredServer.class)
                .site();
    }

    private static StoredServer stored() {
        try {
            Path folder = Files.createTempDirectory("lectern-site");
            return new StoredServer(folder, TestServer.start(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
