package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.extract.pdf.OcrMode;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.LecternException.InvalidInputException;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** The settings of one run, each with its origin. */
record Settings(Path home, Path userCache, Map<Setting, Value> values) {

    private static final String NO_MODEL = "none";

    /** The one thread that writes the index cannot keep up with more. */
    private static final int MAX_WORKERS = 8;

    /** The origin of a setting, in descending order of precedence. */
    enum Origin {
        OPTION,
        ENVIRONMENT,
        FILE,
        DEFAULT
    }

    record Value(String text, Origin origin) {}

    /**
     * Resolves the settings.
     *
     * @param home folder of the installation, with {@code lectern.properties} and the default
     *     folders
     * @param options settings given on the command line
     * @param environment environment variables of the process
     * @throws FileAccessException if {@code lectern.properties} cannot be read
     */
    static Settings resolve(
            Path home, Map<Setting, String> options, Map<String, String> environment) {
        Properties file = properties(home.resolve("lectern.properties"));
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, value(setting, options, environment, file));
        }
        return new Settings(home, userCache(environment), Map.copyOf(values));
    }

    /** Returns the user's cache folder by the XDG Base Directory Specification. */
    private static Path userCache(Map<String, String> environment) {
        String folder = environment.getOrDefault("XDG_CACHE_HOME", "");
        return folder.isBlank()
                ? Path.of(System.getProperty("user.home", ""), ".cache")
                : Path.of(folder);
    }

    private static Value value(
            Setting setting,
            Map<Setting, String> options,
            Map<String, String> environment,
            Properties file) {
        if (options.containsKey(setting)) {
            return new Value(options.getOrDefault(setting, ""), Origin.OPTION);
        }
        String variable = environment.get(setting.environmentVariable());
        if (variable != null && !variable.isBlank()) {
            return new Value(variable, Origin.ENVIRONMENT);
        }
        String property = file.getProperty(setting.key());
        return property == null || property.isBlank()
                ? new Value(setting.defaultValue(), Origin.DEFAULT)
                : new Value(property, Origin.FILE);
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new FileAccessException(file + " cannot be read: " + e.getMessage());
            }
        }
        return properties;
    }

    Path corpus() {
        return directory(Setting.CORPUS);
    }

    Path index() {
        return directory(Setting.INDEX);
    }

    /** Resolves options and variables against the working directory, all else against the home. */
    private Path directory(Setting setting) {
        Value value = get(setting);
        Path path = Path.of(value.text());
        return switch (value.origin()) {
            case OPTION, ENVIRONMENT -> path;
            case FILE, DEFAULT -> relativeToWorkingDirectory(home.resolve(path));
        };
    }

    /** Shortens a path for messages. */
    private static Path relativeToWorkingDirectory(Path path) {
        Path workingDirectory = Path.of("").toAbsolutePath();
        Path full = path.toAbsolutePath().normalize();
        return full.startsWith(workingDirectory) ? workingDirectory.relativize(full) : full;
    }

    /** Returns whether an embedding model is used. */
    boolean hasModel() {
        return !get(Setting.MODEL).text().equals(NO_MODEL);
    }

    /** Returns the folder of the embedding model; null for the bundled one. */
    @Nullable Path model() {
        return get(Setting.MODEL).text().equals(Setting.MODEL.defaultValue())
                ? null
                : directory(Setting.MODEL);
    }

    /** Returns the folder of the cache, whose files can be recreated. */
    Path cache() {
        return get(Setting.CACHE).text().equals(Setting.CACHE.defaultValue())
                ? userCache.resolve("lectern")
                : directory(Setting.CACHE);
    }

    String host() {
        return get(Setting.HOST).text();
    }

    /**
     * Returns the port of the server; 0 for any free one.
     *
     * @throws InvalidInputException if the setting is not a number from 0 to 65535
     */
    int port() {
        String text = get(Setting.PORT).text();
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
        }
        throw invalid(Setting.PORT, "a number from 0 to 65535");
    }

    /**
     * Returns the pages to recognise by OCR.
     *
     * @throws InvalidInputException if the setting is not a value of {@code --ocr}
     */
    OcrMode ocr() {
        return parse(Setting.OCR, new OptionValues.OcrModes());
    }

    /**
     * Returns when to colour the output.
     *
     * @throws InvalidInputException if the setting is not a value of {@code --color}
     */
    ColorMode color() {
        return parse(Setting.COLOR, new OptionValues.ColorModes());
    }

    private <E extends Enum<E>> E parse(Setting setting, OptionValues<E> values) {
        try {
            return values.convert(get(setting).text());
        } catch (OptionValues.InvalidValueException e) {
            throw new InvalidInputException(nameOf(setting) + " " + e.getMessage());
        }
    }

    private InvalidInputException invalid(Setting setting, String choices) {
        return new InvalidInputException(
                "%s must be %s, not \"%s\"."
                        .formatted(nameOf(setting), choices, get(setting).text()));
    }

    /** Returns the name under which the user gave a setting. */
    private String nameOf(Setting setting) {
        return switch (get(setting).origin()) {
            case OPTION, DEFAULT -> "--" + setting.key();
            case ENVIRONMENT -> setting.environmentVariable();
            case FILE -> setting.key() + " in lectern.properties";
        };
    }

    /**
     * Returns the number of processes that read PDF files. By default one core is left to the
     * analysis of their text.
     *
     * @throws InvalidInputException if the setting is neither {@code auto} nor a positive number
     */
    int workers() {
        String text = get(Setting.WORKERS).text();
        int cores = Runtime.getRuntime().availableProcessors();
        if (text.equals(Setting.WORKERS.defaultValue())) {
            return Math.clamp(cores - 1L, 1, MAX_WORKERS);
        }
        try {
            int workers = Integer.parseInt(text);
            if (workers >= 1) {
                return Math.min(workers, cores);
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
        }
        throw invalid(Setting.WORKERS, "auto or a positive number");
    }

    Value get(Setting setting) {
        Value value = values.get(setting);
        if (value == null) {
            throw new IllegalStateException("no value for " + setting);
        }
        return value;
    }
}
