package org.lectern.bibliography;

import org.lectern.model.Citation;
import org.lectern.model.CitationRole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A reader of BibTeX entries in code blocks of notes. */
public final class BibtexReader {

    private static final Pattern ENTRY =
            Pattern.compile("@([a-zA-Z]{3,20})\\s{0,5}\\{\\s{0,5}([^,\\s{}]{0,100}),");
    private static final Pattern FIELD =
            Pattern.compile(
                    "([a-zA-Z]{2,20})\\s{0,9}=\\s{0,9}(?:\\{((?:[^{}]|\\{[^{}]{0,200}\\}){0,800})\\}|\"([^\"]{0,2000})\"|(\\d{1,4}))");

    private BibtexReader() {}

    /**
     * Returns a citation for each entry with a title; none where the text is not BibTeX.
     *
     * @param role the role of the citations
     */
    public static List<Citation> read(String text, CitationRole role) {
        List<MatchResult> entries = ENTRY.matcher(text).results().toList();
        List<Citation> citations = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            int end = i + 1 < entries.size() ? entries.get(i + 1).start() : text.length();
            citations.add(toCitation(text.substring(entries.get(i).end(), end), role));
        }
        return citations.stream().filter(c -> c.title() != null).toList();
    }

    private static Citation toCitation(String body, CitationRole role) {
        Map<String, String> fields = fields(body);
        String authors = fields.getOrDefault("author", "");
        return new Citation(
                role,
                authors,
                surnames(authors),
                CitationFields.year(fields.getOrDefault("year", "")),
                fields.get("title"),
                fields.get("url"),
                null);
    }

    private static List<String> surnames(String authors) {
        return Stream.of(authors.split("\\s+and\\s+", -1))
                .filter(name -> !name.isBlank() && !name.strip().equals("others"))
                .map(NameGrammar::surname)
                .toList();
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(body);
        while (field.find()) {
            String value = field.group(2) != null ? field.group(2) : field.group(3);
            String text = value != null ? value : field.group(4);
            if (text != null) {
                fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), withoutBraces(text));
            }
        }
        return fields;
    }

    private static String withoutBraces(String value) {
        return value.replaceAll("[{}]", "").replaceAll("\\s+", " ").strip();
    }
}
