package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.model.LecternException.InvalidInputException;

import picocli.CommandLine.Option;

import java.util.EnumMap;
import java.util.Map;

/** Options of every command. */
final class CommonOptions {

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "Folder of readings and notes (default: corpus).")
    private @Nullable String corpus;

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Folder of the index (default: index).")
    private @Nullable String index;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description =
                    "What places texts by their meaning: bundled, none, or the folder of a model"
                            + " (default: bundled).")
    private @Nullable String model;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            converter = OptionValues.ColorModes.class,
            completionCandidates = OptionValues.ColorModes.class,
            description =
                    "Colour the output: auto, always or never (default: auto, which respects"
                            + " NO_COLOR).")
    private @Nullable ColorMode color;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say only what failed.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more, also what libraries log.")
    private boolean verbose;

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    Map<Setting, String> settings() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        put(given, Setting.CORPUS, corpus);
        put(given, Setting.INDEX, index);
        put(given, Setting.MODEL, model);
        put(given, Setting.COLOR, color);
        return given;
    }

    static void put(Map<Setting, String> given, Setting setting, @Nullable Enum<?> value) {
        if (value != null) {
            given.put(setting, OptionValues.of(value));
        }
    }

    static void put(Map<Setting, String> given, Setting setting, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new InvalidInputException("--" + setting.key() + " needs a value.");
        }
        if (value != null) {
            given.put(setting, value);
        }
    }
}
