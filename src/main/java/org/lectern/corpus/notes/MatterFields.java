package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The front matter fields that cite, ask or show something, as blocks of their session. */
final class MatterFields {

    /** Fields that hold the address of the paper whose title stands in another one. */
    private static final String[] ADDRESSES = {
        "link",
        "hyperlink",
        "url",
        "doi",
        "pdf",
        "paper_url",
        "paper_link",
        "paper-url",
        "paper-link",
        "paperurl",
        "paperlink",
        "arxiv",
        "paper",
        "href"
    };

    private static final String[] TITLES = {
        "paper_title", "paper-title", "papertitle", "paper", "reading", "article"
    };

    private static final Set<Section.Kind> TOLD =
            Set.of(
                    Section.Kind.READINGS,
                    Section.Kind.LINKS,
                    Section.Kind.MEDIA,
                    Section.Kind.QUESTIONS);

    private MatterFields() {}

    /**
     * The blocks of a page's or a session's fields.
     *
     * @param line of the file where they stand, from 1
     */
    static List<Block> of(FrontMatter matter, int line) {
        List<Block> fields = new ArrayList<>();
        String address = address(matter);
        String title = title(matter);
        if (address != null) {
            fields.add(new Block.Field(line, "paper", paper(matter, address, title, line)));
        }
        for (String key : List.of("authors", "venue", "paper_year")) {
            String details = address == null ? null : matter.text(key);
            if (details != null) {
                fields.add(field(key, details, line));
            }
        }
        for (Map.Entry<String, String> field : matter.texts().entrySet()) {
            boolean said = field.getValue().equals(address) || field.getValue().equals(title);
            if (!(said && address != null) && isTold(field.getKey())) {
                fields.add(field(field.getKey(), field.getValue(), line));
            }
        }
        matter.lists().forEach((name, list) -> addAll(fields, name, list, line));
        return fields;
    }

    private static void addAll(List<Block> fields, String name, List<FrontMatter> list, int line) {
        if (isTold(name)) {
            list.forEach(element -> fields.add(listed(name, element, line)));
        }
    }

    private static boolean isTold(String key) {
        Section section = Section.of(words(key));
        return section != null && TOLD.contains(section.kind());
    }

    private static String words(String key) {
        return key.replace('_', ' ').replace('-', ' ');
    }

    private static @Nullable String address(FrontMatter matter) {
        for (String key : ADDRESSES) {
            String value = matter.text(key);
            if (value != null && key.equals("doi") && value.startsWith("10.")) {
                return "https://doi.org/" + value;
            }
            if (value != null && isAddress(value)) {
                return value;
            }
        }
        return null;
    }

    private static boolean isAddress(String value) {
        return value.matches("https?://\\S+|\\S{1,300}\\.pdf");
    }

    private static @Nullable String title(FrontMatter matter) {
        String title = first(matter, TITLES);
        return title == null || isAddress(title) ? null : title;
    }

    private static Phrase paper(
            FrontMatter matter, String address, @Nullable String title, int line) {
        List<Run> runs = new ArrayList<>();
        String shown = title == null ? address : title;
        runs.add(new Run(shown, address, false, false, false, line));
        runs.add(Run.plain(" " + beside(matter, "paper_authors", "paper-authors"), line));
        return new Phrase(line, runs);
    }

    private static Block field(String key, String value, int line) {
        String shown = key.equals("pr") ? "PR " + value : value;
        List<Run> runs =
                isAddress(shown)
                        ? List.of(new Run(shown, shown, false, false, false, line))
                        : InlineReader.runs(shown, line);
        return new Block.Field(line, words(key), new Phrase(line, runs));
    }

    /** One reading of a list: its title as a link, its other words behind it. */
    private static Block listed(String name, FrontMatter map, int line) {
        String url = address(map);
        String title = first(map, "title", "name", "text", "paper");
        List<Run> runs = new ArrayList<>();
        if (url != null) {
            runs.add(new Run(title == null ? url : title, url, false, false, false, line));
        } else if (title != null) {
            runs.addAll(InlineReader.runs(title, line));
        }
        runs.add(Run.plain(" " + beside(map, "authors", "author"), line));
        return new Block.Field(line, words(name), new Phrase(line, runs));
    }

    private static String beside(FrontMatter map, String... authorKeys) {
        String authors = first(map, authorKeys);
        String year = map.text("year");
        return (authors == null ? "" : authors) + (year == null ? "" : " (" + year + ")");
    }

    private static @Nullable String first(FrontMatter map, String... keys) {
        for (String key : keys) {
            String text = map.text(key);
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
