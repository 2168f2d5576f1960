package org.lectern.bibliography;

import org.lectern.model.Citation;
import org.lectern.model.CitationRole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        List<Citation> citations = new ArrayList<>();
        Matcher entry = ENTRY.matcher(text);
        int bodyStart = -1;
        while (entry.find()) {
            if (bodyStart >= 0) {
                citations.add(toCitation(text.substring(bodyStart, entry.start()), role));
            }
            bodyStart = entry.end();
        }
        if (bodyStart >= 0) {
            citations.add(toCitation(text.substring(bodyStart), role));
        }
        return citations.stream().filter(c -> c.title() != null).toList();
    }

    private static Citation toCitation(String body, CitationRole role) {
        Map<String, String> fields = fields(body);
        List<String> authors = new ArrayList<>();
        for (String name : fields.getOrDefault("author", "").split("\\s+and\\s+", -1)) {
            if (!name.isBlank() && !name.strip().equals("others")) {
                authors.add(NameGrammar.surname(name));
            }
        }
        String year = fields.getOrDefault("year", "");
        return new Citation(
                role,
                fields.getOrDefault("author", ""),
                authors,
                CitationFields.year(year),
                fields.get("title"),
                fields.get("url"),
                null);
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(body);
        while (field.find()) {
            String value = field.group(2) != null ? field.group(2) : field.group(3);
            String text = value != null ? value : field.group(4);
            if (text != null) {
                String plain = text.replaceAll("[{}]", "").replaceAll("\\s+", " ").strip();
                fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), plain);
            }
        }
        return fields;
    }
}
