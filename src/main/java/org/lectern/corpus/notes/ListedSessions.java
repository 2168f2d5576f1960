package org.lectern.corpus.notes;

import java.util.ArrayList;
import java.util.List;

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
                        MatterFields.of(map, line),
                        title,
                        List.of()));
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
