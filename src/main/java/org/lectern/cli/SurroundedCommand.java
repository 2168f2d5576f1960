package org.lectern.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** A command that is given its surroundings when it is made. Its result is the exit code. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class SurroundedCommand implements Callable<Integer> {

    static final int DONE = 0;
    static final int SOME_FAILED = 3;

    private final Surroundings surroundings;

    @Mixin private CommonOptions common = new CommonOptions();

    SurroundedCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    CommonOptions common() {
        return common;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    @Override
    public final Integer call() {
        try (Workshop workshop = Workshop.open(surroundings, common, settings())) {
            return run(workshop);
        }
    }

    /** Settings that only this command has options for. */
    java.util.Map<Setting, String> settings() {
        return java.util.Map.of();
    }

    abstract int run(Workshop workshop);
}
