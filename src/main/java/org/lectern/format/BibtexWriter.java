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
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "{" + escaped(reading.title()) + "}");
        if (!reading.authors().isEmpty()) {
            fields.put(
                    "author",
                    reading.authors().stream()
                            .map(BibtexWriter::escaped)
                            .collect(Collectors.joining(" and ")));
        }
        put(fields, "year", reading.year());
        put(fields, "doi", reading.doi());
        put(fields, "eprint", reading.arxiv());
        put(fields, "archiveprefix", reading.arxiv() == null ? null : "arXiv");
        return fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n", "@misc{" + key(reading) + ",\n", "\n}\n"));
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
