package org.lectern.cli;

import org.lectern.extract.pdf.OcrMode;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SessionScope;
import org.lectern.search.SourceFilter;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * The values of an option that takes a constant of an enum: the constant's name in lower case, with
 * hyphens between words. Values are read in either case.
 *
 * <p>It is the option's converter and, as an iterable of the values, its completion candidates.
 * picocli creates both by class, hence the subclass for each enum.
 */
abstract sealed class OptionValues<E extends Enum<E>>
        implements ITypeConverter<E>, Iterable<String> {

    private final Class<E> type;

    private OptionValues(Class<E> type) {
        this.type = type;
    }

    static final class Modes extends OptionValues<RetrievalMode> {
        Modes() {
            super(RetrievalMode.class);
        }
    }

    static final class Scopes extends OptionValues<SessionScope> {
        Scopes() {
            super(SessionScope.class);
        }
    }

    static final class Sources extends OptionValues<SourceFilter> {
        Sources() {
            super(SourceFilter.class);
        }
    }

    static final class ResultFormats extends OptionValues<ResultFormat> {
        ResultFormats() {
            super(ResultFormat.class);
        }
    }

    static final class ReportFormats extends OptionValues<ReportFormat> {
        ReportFormats() {
            super(ReportFormat.class);
        }
    }

    static final class DiffFormats extends OptionValues<DiffFormat> {
        DiffFormats() {
            super(DiffFormat.class);
        }
    }

    static final class ColorModes extends OptionValues<ColorMode> {
        ColorModes() {
            super(ColorMode.class);
        }
    }

    static final class OcrModes extends OptionValues<OcrMode> {
        OcrModes() {
            super(OcrMode.class);
        }
    }

    /** Thrown for a value that names no constant. The message follows the name of the option. */
    static final class InvalidValueException extends TypeConversionException {

        private static final long serialVersionUID = 1;

        private InvalidValueException(String choices, String value) {
            super("must be " + choices + ", not \"" + value + "\".");
        }
    }

    /** Returns the value of a constant, such as {@code so-far} for {@code SO_FAR}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the constant with this value.
     *
     * @throws InvalidValueException if there is none
     */
    @Override
    public E convert(String value) {
        String name = value.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(choices(), value));
    }

    private String choices() {
        List<String> all = values();
        return String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.getLast();
    }

    private List<String> values() {
        return Arrays.stream(type.getEnumConstants()).map(OptionValues::of).toList();
    }

    @Override
    public Iterator<String> iterator() {
        return values().iterator();
    }
}
