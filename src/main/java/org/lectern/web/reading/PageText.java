package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.format.HighlightedText.Fragment;
import org.lectern.format.Quotation;
import org.lectern.model.Hit;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The text of a page, assembled from its passages. Sentences in which passages overlap are shown
 * once; the current passage is shown whole.
 */
public final class PageText {

    private final Map<String, Hit> hits;
    private final String current;
    private final List<Block> blocks = new ArrayList<>();
    private List<String> section = List.of();

    private PageText(Map<String, Hit> hits, String current) {
        this.hits = hits;
        this.current = current;
    }

    /** A block of a page's text. */
    public sealed interface Block {

        /** A heading. */
        record Heading(String text) implements Block {}

        /**
         * A paragraph.
         *
         * @param aside whether it is outside the running text, such as a caption
         * @param hit whether it is a hit
         * @param current whether it is the current hit
         */
        record Paragraph(Quotation text, boolean aside, boolean hit, boolean current)
                implements Block {}
    }

    /**
     * Returns the blocks of a page.
     *
     * @param passages the passages on the page, in order
     * @param hits the hits, by passage id
     * @param current id of the current passage; may be empty
     */
    static List<Block> blocksOf(
            List<Passage> passages, int page, Map<String, Hit> hits, String current) {
        PageText text = new PageText(hits, current);
        for (int i = 0; i < passages.size(); i++) {
            Passage before = i == 0 ? null : passages.get(i - 1);
            Passage after = i + 1 == passages.size() ? null : passages.get(i + 1);
            text.add(passages.get(i), page, before, after);
        }
        return text.blocks;
    }

    private void add(Passage passage, int page, @Nullable Passage before, @Nullable Passage after) {
        Span onPage = onPage(passage, page);
        boolean isCurrent = passage.id().equals(current);
        Span shown = isCurrent ? onPage : withoutOverlaps(passage, onPage, before, after);
        if (shown.end() > shown.start()) {
            heading(passage);
            paragraph(passage, shown);
        }
    }

    private Span withoutOverlaps(
            Passage passage, Span onPage, @Nullable Passage before, @Nullable Passage after) {
        int repeated = before == null ? 0 : overlapLength(before, passage);
        int ahead = after != null && after.id().equals(current) ? overlapLength(passage, after) : 0;
        int from = Math.max(onPage.start(), repeated);
        int to = Math.min(onPage.end(), passage.text().length() - ahead);
        return from < to ? new Span(from, to) : new Span(0, 0);
    }

    private void heading(Passage passage) {
        if (!passage.section().equals(section) && !passage.section().isEmpty()) {
            blocks.add(new Block.Heading(passage.section().getLast()));
        }
        section = passage.section();
    }

    private void paragraph(Passage passage, Span shown) {
        Hit hit = hits.get(passage.id());
        blocks.add(
                new Block.Paragraph(
                        hit == null ? plainText(passage, shown) : Quotation.excerptOf(hit, shown),
                        passage.part() == Passage.Part.APART,
                        hit != null,
                        passage.id().equals(current)));
    }

    private static Quotation plainText(Passage passage, Span shown) {
        return Quotation.of(List.of(new Fragment(substring(passage, shown), false, false)));
    }

    private static String substring(Passage passage, Span span) {
        return passage.text().substring(span.start(), span.end()).strip();
    }

    /** Returns the part of a passage that is on the page. */
    private static Span onPage(Passage passage, int page) {
        if (!(passage.locator() instanceof Locator.Pages pages) || !hasPageBreak(pages)) {
            return new Span(0, passage.text().length());
        }
        List<Span> lines =
                pages.lines().stream()
                        .filter(line -> line.page() == page)
                        .map(Locator.PrintedLine::text)
                        .toList();
        return enclosing(lines);
    }

    /** Tells whether a passage is on several pages and its lines on each are known. */
    private static boolean hasPageBreak(Locator.Pages pages) {
        return !pages.lines().isEmpty() && pages.first() != pages.last();
    }

    private static Span enclosing(List<Span> spans) {
        return new Span(
                spans.stream().mapToInt(Span::start).min().orElse(0),
                spans.stream().mapToInt(Span::end).max().orElse(0));
    }

    /** Returns the length of the passage's prefix that is also the end of the previous passage. */
    private static int overlapLength(Passage before, Passage passage) {
        int repeated = 0;
        String text = passage.text();
        for (int end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', end + 1)) {
            if (before.text().endsWith(text.substring(0, end))) {
                repeated = end;
            }
        }
        return before.text().endsWith(text) ? text.length() : repeated;
    }
}
