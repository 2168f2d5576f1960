package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.notes.markup.Block;
import org.lectern.notes.markup.FrontMatter;
import org.lectern.notes.markup.Inline;
import org.lectern.notes.markup.InlineReader;
import org.lectern.notes.markup.InlineText;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The conversion of front matter fields with readings, questions or media into blocks. */
final class FrontMatterFields {

    /** Fields with the URL of a paper, whose title is in another field. */
    private static final String[] URL_KEYS = {
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

    private static final String[] TITLE_KEYS = {
        "paper_title", "paper-title", "papertitle", "paper", "reading", "article"
    };

    private static final Set<SectionName.Kind> FIELD_KINDS =
            Set.of(
                    SectionName.Kind.READINGS,
                    SectionName.Kind.LINKS,
                    SectionName.Kind.MEDIA,
                    SectionName.Kind.QUESTIONS);

    private FrontMatterFields() {}

    /**
     * Returns the fields of a page or session as blocks.
     *
     * @param line of the file where the fields are, from 1
     */
    static List<Block> toBlocks(FrontMatter frontMatter, int line) {
        List<Block> fields = new ArrayList<>();
        String address = findUrl(frontMatter);
        String title = findTitle(frontMatter);
        if (address != null) {
            fields.add(
                    new Block.NamedValue(
                            line, "paper", paperText(frontMatter, address, title, line)));
        }
        for (String key : List.of("authors", "venue", "paper_year")) {
            String details = address == null ? null : frontMatter.text(key);
            if (details != null) {
                fields.add(toField(key, details, line));
            }
        }
        for (Map.Entry<String, String> field : frontMatter.textFields().entrySet()) {
            boolean repeated = field.getValue().equals(address) || field.getValue().equals(title);
            if (!(repeated && address != null) && isSessionField(field.getKey())) {
                fields.add(toField(field.getKey(), field.getValue(), line));
            }
        }
        frontMatter.listFields().forEach((name, list) -> addAll(fields, name, list, line));
        return fields;
    }

    private static void addAll(List<Block> fields, String name, List<FrontMatter> list, int line) {
        if (isSessionField(name)) {
            list.forEach(element -> fields.add(toListedReading(name, element, line)));
        }
    }

    private static boolean isSessionField(String key) {
        SectionName section = SectionName.parse(keyWords(key));
        return section != null && FIELD_KINDS.contains(section.kind());
    }

    private static String keyWords(String key) {
        return key.replace('_', ' ').replace('-', ' ');
    }

    private static @Nullable String findUrl(FrontMatter frontMatter) {
        for (String key : URL_KEYS) {
            String value = frontMatter.text(key);
            if (value != null && key.equals("doi") && value.startsWith("10.")) {
                return "https://doi.org/" + value;
            }
            if (value != null && isUrl(value)) {
                return value;
            }
        }
        return null;
    }

    private static boolean isUrl(String value) {
        return value.matches("https?://\\S+|\\S{1,300}\\.pdf");
    }

    private static @Nullable String findTitle(FrontMatter frontMatter) {
        String title = firstText(frontMatter, TITLE_KEYS);
        return title == null || isUrl(title) ? null : title;
    }

    private static InlineText paperText(
            FrontMatter frontMatter, String address, @Nullable String title, int line) {
        List<Inline> inlines = new ArrayList<>();
        String shown = title == null ? address : title;
        inlines.add(new Inline(shown, address, false, false, false, line));
        inlines.add(
                Inline.plain(
                        " " + authorsAndYear(frontMatter, "paper_authors", "paper-authors"), line));
        return new InlineText(line, inlines);
    }

    private static Block toField(String key, String value, int line) {
        String shown = key.equals("pr") ? "PR " + value : value;
        List<Inline> inlines =
                isUrl(shown)
                        ? List.of(new Inline(shown, shown, false, false, false, line))
                        : InlineReader.splitUrls(shown, line);
        return new Block.NamedValue(line, keyWords(key), new InlineText(line, inlines));
    }

    /**
     * Returns one element of a list of readings: its title as a link, followed by authors and year.
     */
    private static Block toListedReading(String name, FrontMatter map, int line) {
        String url = findUrl(map);
        String title = firstText(map, "title", "name", "text", "paper");
        List<Inline> inlines = new ArrayList<>();
        if (url != null) {
            inlines.add(new Inline(title == null ? url : title, url, false, false, false, line));
        } else if (title != null) {
            inlines.addAll(InlineReader.splitUrls(title, line));
        }
        inlines.add(Inline.plain(" " + authorsAndYear(map, "authors", "author"), line));
        return new Block.NamedValue(line, keyWords(name), new InlineText(line, inlines));
    }

    private static String authorsAndYear(FrontMatter map, String... authorKeys) {
        String authors = firstText(map, authorKeys);
        String year = map.text("year");
        return (authors == null ? "" : authors) + (year == null ? "" : " (" + year + ")");
    }

    private static @Nullable String firstText(FrontMatter map, String... keys) {
        for (String key : keys) {
            String text = map.text(key);
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
