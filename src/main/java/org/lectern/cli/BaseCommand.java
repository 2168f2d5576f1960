package org.lectern.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Map;
import java.util.concurrent.Callable;

/** The base class of the commands, with their common options. The result is the exit code. */
@Command(mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
abstract class BaseCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin private CommonOptions common = new CommonOptions();

    BaseCommand(Environment environment) {
        this.environment = environment;
    }

    CommonOptions common() {
        return common;
    }

    Environment environment() {
        return environment;
    }

    @Override
    public final Integer call() {
        try (AppContext context = AppContext.open(environment, common, commandSettings())) {
            return run(context).value();
        }
    }

    /** Returns the settings given by options that only this command has. */
    Map<Setting, String> commandSettings() {
        return Map.of();
    }

    /** Runs the command and returns its exit code. */
    abstract ExitCode run(AppContext context);
}
