package org.lectern.cli;

import picocli.CommandLine.IVersionProvider;

import java.util.Optional;

/** What {@code --version} says: what the build wrote into the jar. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version =
                Optional.ofNullable(VersionProvider.class.getPackage().getImplementationVersion())
                        .orElse("(not packaged)");
        return new String[] {"lectern " + version};
    }
}
