package org.lectern.cli;

import picocli.CommandLine.IVersionProvider;

import java.util.Optional;

/** Provides the output of {@code --version} from the manifest of the jar. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version =
                Optional.ofNullable(VersionProvider.class.getPackage().getImplementationVersion())
                        .orElse("(not packaged)");
        return new String[] {"lectern " + version};
    }
}
