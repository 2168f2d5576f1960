package org.lectern.cli;

import picocli.CommandLine.Command;

import java.util.Locale;

/** The {@code config} command, which shows the settings. */
@Command(
        name = "config",
        description = {
            "Shows each setting with its source.",
            "Options take precedence over environment variables, and these over",
            "lectern.properties."
        })
final class ConfigCommand extends BaseCommand {

    ConfigCommand(Environment environment) {
        super(environment);
    }

    @Override
    ExitCode run(AppContext context) {
        for (Setting setting : Setting.values()) {
            context.console().result(line(setting, context.settings().get(setting)));
        }
        return ExitCode.OK;
    }

    private static String line(Setting setting, Settings.Value value) {
        return "%-7s = %-12s # %s, or %s; %s\n"
                .formatted(
                        setting.key(),
                        value.text(),
                        value.origin().name().toLowerCase(Locale.ROOT),
                        setting.environmentVariable(),
                        setting.description());
    }
}
