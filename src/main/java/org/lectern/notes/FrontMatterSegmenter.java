package org.lectern.notes;

import org.lectern.notes.markup.FrontMatter;
import org.lectern.notes.markup.InlineText;

import java.util.ArrayList;
import java.util.List;

/** A segmenter of pages whose front matter lists the sessions as maps with date and title. */
final class FrontMatterSegmenter {

    private FrontMatterSegmenter() {}

    static SessionSegmenter.Segmentation segment(NotesPage page) {
        for (List<FrontMatter> list : page.frontMatter().listFields().values()) {
            List<SessionDraft> drafts = new ArrayList<>();
            list.forEach(map -> drafts.addAll(toDraft(map, page)));
            if (!drafts.isEmpty()) {
                return SessionSegmenter.attachSections(drafts, page.blocks(), page);
            }
        }
        return new SessionSegmenter.Segmentation(List.of(), List.of(), false);
    }

    private static List<SessionDraft> toDraft(FrontMatter map, NotesPage page) {
        String date = map.text("date") != null ? map.text("date") : map.text("day");
        String title = map.text("title") != null ? map.text("title") : map.text("topic");
        if (date == null || title == null) {
            return List.of();
        }
        int line = lineOf(page, title);
        SessionHeading named = SessionHeading.parse(title, page.dateReader());
        Integer number = WholePageSegmenter.sessionNumber(map);
        SessionHeading name =
                new SessionHeading(
                        number != null ? number : named.number(),
                        true,
                        named.title(),
                        page.dateReader().findAll(date));
        InlineText heading = InlineText.of(title, line);
        return List.of(
                new SessionDraft(
                        line,
                        heading,
                        name,
                        page.yearContext(List.of()),
                        FrontMatterFields.toBlocks(map, line),
                        title,
                        List.of()));
    }

    private static int lineOf(NotesPage page, String words) {
        int at = page.frontMatter().source().indexOf(words);
        return at < 0
                ? 1
                : 2
                        + (int)
                                page.frontMatter()
                                        .source()
                                        .substring(0, at)
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count();
    }
}
