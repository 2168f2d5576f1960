package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sessions that the front matter lists as maps with a date and a title. */
final class ListedSessions {

    private ListedSessions() {}

    static SessionFinder.Found find(Page page) {
        for (List<FrontMatter> list : page.matter().lists().values()) {
            List<Draft> drafts = new ArrayList<>();
            list.forEach(map -> drafts.addAll(draft(map, page)));
            if (!drafts.isEmpty()) {
                return SessionFinder.attach(drafts, page.blocks(), page);
            }
        }
        return new SessionFinder.Found(List.of(), List.of(), false);
    }

    private static List<Draft> draft(FrontMatter map, Page page) {
        String date = map.text("date") != null ? map.text("date") : map.text("day");
        String title = map.text("title") != null ? map.text("title") : map.text("topic");
        if (date == null || title == null) {
            return List.of();
        }
        int line = line(page, title);
        SessionName named = SessionName.of(title, page.dates());
        Integer number = WholeFile.number(map);
        SessionName name =
                new SessionName(
                        number != null ? number : named.number(),
                        true,
                        named.title(),
                        page.dates().in(date));
        Phrase heading = Phrase.of(title, line);
        return List.of(
                new Draft(
                        line,
                        heading,
                        name,
                        page.calendar(List.of()),
                        fields(map, line),
                        title,
                        List.of()));
    }

    /** The fields of front matter that say something of a session, as blocks. */
    static List<Block> fields(FrontMatter map, int line) {
        List<Block> fields = new ArrayList<>();
        for (Map.Entry<String, String> field : map.texts().entrySet()) {
            fields.add(field(field.getKey(), field.getValue(), line));
        }
        map.lists()
                .forEach((name, list) ->
                        list.forEach(element -> fields.add(listed(name, element, line))));
        return fields;
    }

    private static Block field(String key, String value, int line) {
        String name = key.replace('_', ' ').replace('-', ' ');
        String address =
                key.equals("doi") && value.startsWith("10.") ? "https://doi.org/" + value : value;
        boolean local = address.matches("\\S{1,300}\\.pdf");
        List<Run> runs =
                local
                        ? List.of(new Run(address, address, false, false, false, line))
                        : InlineReader.runs(address, line);
        return new Block.Field(line, name, new Phrase(line, runs));
    }

    /** One reading of a list: its title as a link, its other words behind it. */
    private static Block listed(String name, FrontMatter map, int line) {
        String url = first(map, "url", "link", "href", "pdf", "hyperlink", "paper");
        String title = first(map, "title", "name", "text");
        List<Run> runs = new ArrayList<>();
        if (url != null && title != null) {
            runs.add(new Run(title, url, false, false, false, line));
        } else if (url != null || title != null) {
            runs.addAll(InlineReader.runs(String.valueOf(url != null ? url : title), line));
        }
        String authors = first(map, "authors", "author");
        String year = map.text("year");
        String words = (authors == null ? "" : authors) + (year == null ? "" : " (" + year + ")");
        runs.add(Run.plain(" " + words, line));
        return new Block.Field(line, name.replace('_', ' '), new Phrase(line, runs));
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

    private static int line(Page page, String words) {
        int at = page.matter().source().indexOf(words);
        return at < 0
                ? 1
                : 2
                        + (int)
                                page.matter()
                                        .source()
                                        .substring(0, at)
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count();
    }
}
