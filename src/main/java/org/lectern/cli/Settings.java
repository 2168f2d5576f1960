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

/** The settings of one run, each with where it came from. */
record Settings(Path home, Path userCache, Map<Setting, Value> values) {

    private static final String NO_MODEL = "none";

    /** More cannot be fed, since one thread writes the index. */
    private static final int MAX_WORKERS = 8;

    /** Who said it; the earlier wins. */
    enum Origin {
        OPTION,
        ENVIRONMENT,
        FILE,
        DEFAULT
    }

    record Value(String text, Origin origin) {}

    /**
     * The settings as they hold.
     *
     * @param home folder of the installation: {@code lectern.properties} and the default folders
     *     are looked for there
     * @param options what the command line says
     * @param environment of the process
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

    /** By the XDG Base Directory Specification. */
    private static Path userCache(Map<String, String> environment) {
        String named = environment.getOrDefault("XDG_CACHE_HOME", "");
        return named.isBlank()
                ? Path.of(System.getProperty("user.home", ""), ".cache")
                : Path.of(named);
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

    /** What the user names is meant from where they stand; what nobody named is the house's own. */
    private Path directory(Setting setting) {
        Value value = get(setting);
        Path path = Path.of(value.text());
        return switch (value.origin()) {
            case OPTION, ENVIRONMENT -> path;
            case FILE, DEFAULT -> relativeToWorkingDirectory(home.resolve(path));
        };
    }

    /** Short where it can be, since it is shown in messages. */
    private static Path relativeToWorkingDirectory(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path full = path.toAbsolutePath().normalize();
        return full.startsWith(here) ? here.relativize(full) : full;
    }

    /** Whether texts are placed by their meaning at all. */
    boolean hasModel() {
        return !get(Setting.MODEL).text().equals(NO_MODEL);
    }

    /** The folder of the user's own model; null for the one that comes along. */
    @Nullable Path model() {
        return get(Setting.MODEL).text().equals(Setting.MODEL.defaultValue())
                ? null
                : directory(Setting.MODEL);
    }

    /** Of what can be made anew. */
    Path cache() {
        return get(Setting.CACHE).text().equals(Setting.CACHE.defaultValue())
                ? userCache.resolve("lectern")
                : directory(Setting.CACHE);
    }

    String host() {
        return get(Setting.HOST).text();
    }

    /**
     * The port.
     *
     * @throws InvalidInputException if it is no number from 0 to 65535
     */
    int port() {
        String text = get(Setting.PORT).text();
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is out of range.
        }
        throw new InvalidInputException(
                "A port is a number from 0 to 65535, not \"" + text + "\".");
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
            throw new InvalidInputException(sourceOf(setting) + " " + e.getMessage());
        }
    }

    /** Returns the name that the user gave the setting by. */
    private String sourceOf(Setting setting) {
        return switch (get(setting).origin()) {
            case OPTION, DEFAULT -> "--" + setting.key();
            case ENVIRONMENT -> setting.environmentVariable();
            case FILE -> setting.key() + " in lectern.properties";
        };
    }

    /**
     * How many processes read files at a time: usually one core is left to what is made of them.
     *
     * @throws InvalidInputException if it is neither {@code auto} nor a number from 1
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
            // Said below, as for a number that is out of range.
        }
        throw new InvalidInputException(
                "The number of workers is auto or 1 or more, not \"" + text + "\".");
    }

    Value get(Setting setting) {
        Value value = values.get(setting);
        if (value == null) {
            throw new IllegalStateException("no value for " + setting);
        }
        return value;
    }
}
