package org.lectern.format;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes readings as BibTeX entries, with the known fields alone. */
public final class BibtexWriter {

    private BibtexWriter() {}

    public static String write(Reading reading) {
        return fields(reading).entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n", "@misc{" + key(reading) + ",\n", "\n}\n"));
    }

    private static Map<String, String> fields(Reading reading) {
        String authors = String.join(" and ", reading.authors());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "{" + escaped(reading.title()) + "}");
        put(fields, "author", reading.authors().isEmpty() ? null : authors);
        put(fields, "year", reading.year());
        put(fields, "doi", reading.doi());
        put(fields, "eprint", reading.arxiv());
        put(fields, "archiveprefix", reading.arxiv() == null ? null : "arXiv");
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, escaped(value.toString()));
        }
    }

    /** A BibTeX key must not contain blanks, commas or braces. */
    private static String key(Reading reading) {
        return reading.id().replaceAll("[^A-Za-z0-9:._-]+", "-");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\textbackslash ")
                .replaceAll("[{}]", "")
                .replaceAll("([#$%&_])", "\\\\$1")
                .replace("~", "\\textasciitilde ")
                .replace("^", "\\textasciicircum ");
    }
}
