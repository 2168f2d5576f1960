package org.lectern.cli;

import picocli.CommandLine.Command;

import java.util.Locale;

/** Shows the settings. */
@Command(
        name = "config",
        description = {
            "Shows each setting and where it came from.",
            "An option wins over the environment, that over lectern.properties."
        })
final class ConfigCommand extends BaseCommand {

    ConfigCommand(Environment surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(AppContext workshop) {
        for (Setting setting : Setting.values()) {
            Settings.Value value = workshop.settings().get(setting);
            workshop.console()
                    .result(
                            "%-7s = %-12s # %s, or %s; %s\n"
                                    .formatted(
                                            setting.key(),
                                            value.text(),
                                            value.origin().name().toLowerCase(Locale.ROOT),
                                            setting.environmentVariable(),
                                            setting.description()));
        }
        return ExitCode.OK;
    }
}
