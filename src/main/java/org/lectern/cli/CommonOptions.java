package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.model.LecternException.InvalidInputException;

import picocli.CommandLine.Option;

import java.util.EnumMap;
import java.util.Map;

/** The options of every command. */
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
                    "Embedding model: bundled, none, or the folder of a model (default: bundled).")
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
            description = "Print errors only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print details, and the log of libraries.")
    private boolean verbose;

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    /** Returns the settings that were given as options. */
    Map<Setting, String> settings() {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        put(settings, Setting.CORPUS, corpus);
        put(settings, Setting.INDEX, index);
        put(settings, Setting.MODEL, model);
        put(settings, Setting.COLOR, color);
        return settings;
    }

    /** Adds a setting, unless its option was not given. */
    static void put(Map<Setting, String> settings, Setting setting, @Nullable Enum<?> value) {
        if (value != null) {
            settings.put(setting, OptionValues.of(value));
        }
    }

    /**
     * Adds a setting, unless its option was not given.
     *
     * @throws InvalidInputException if the value is blank
     */
    static void put(Map<Setting, String> settings, Setting setting, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new InvalidInputException("--" + setting.key() + " needs a value.");
        }
        if (value != null) {
            settings.put(setting, value);
        }
    }
}
