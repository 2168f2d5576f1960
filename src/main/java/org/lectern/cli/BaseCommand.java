package org.lectern.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** A command that is given its surroundings when it is made. Its result is the exit code. */
@Command(mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
abstract class BaseCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin private CommonOptions common = new CommonOptions();

    BaseCommand(Environment surroundings) {
        this.environment = surroundings;
    }

    CommonOptions common() {
        return common;
    }

    Environment environment() {
        return environment;
    }

    @Override
    public final Integer call() {
        try (AppContext workshop = AppContext.open(environment, common, commandSettings())) {
            return run(workshop).value();
        }
    }

    /** Settings that only this command has options for. */
    java.util.Map<Setting, String> commandSettings() {
        return java.util.Map.of();
    }

    abstract ExitCode run(AppContext workshop);
}
