package org.lectern.corpus.layout;

import org.jspecify.annotations.Nullable;
import org.lectern.corpus.Manuscript.Block;
import org.lectern.corpus.Manuscript.Block.Aside;
import org.lectern.corpus.Manuscript.Block.Paragraph;
import org.lectern.corpus.Manuscript.Piece;
import org.lectern.corpus.ReferenceList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sets lines together to paragraphs. One that runs over a column's or a page's end stays whole;
 * what interrupts it there follows after it. Not thread-safe.
 */
final class Paragraphs {

    private static final double WIDE_STEP = 1.4;
    private static final double SHORT_LINE = 2.5;

    private final Typography type;
    private final Hyphenation hyphenation;
    private final Headings headings;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Piece> open = new ArrayList<>();
    private final RunningText text;
    private final List<Aside> aside = new ArrayList<>();
    private int asideOf;
    private int page;
    private @Nullable Line previous;
    private @Nullable ReferenceEntries references;
    private Set<Integer> entries = Set.of();

    Paragraphs(Typography type, Hyphenation hyphenation) {
        this.type = type;
        this.hyphenation = hyphenation;
        this.headings = new Headings(type, hyphenation);
        this.text = new RunningText(hyphenation);
    }

    /**
     * The blocks of a document.
     *
     * @param title of the first page
     */
    List<Block> of(List<Page> pages, TitlePage title) {
        Page first = pages.getFirst();
        startPage(first.number());
        addAside(title.others());
        flushAside();
        addPage(first.with(title.running()));
        pages.stream().skip(1).forEach(this::addPage);
        close();
        flushAside();
        return List.copyOf(blocks);
    }

    private void addPage(Page next) {
        List<Role> roles = Roles.of(next, type, references != null);
        List<Line> lines = next.lines();
        startPage(next.number());
        entries = entries(lines, 0);
        int i = 0;
        while (i < lines.size()) {
            Role role = roles.get(i);
            if (role == Role.BODY) {
                i += addBody(lines, i);
            } else {
                int end = i + 1;
                while (end < lines.size() && roles.get(end) == role) {
                    end++;
                }
                addAside(lines.subList(i, end));
                i = end;
            }
        }
        addAside(next.overlay());
    }

    private int addBody(List<Line> lines, int i) {
        Optional<Headings.Found> heading = headings.at(lines, i, page);
        if (heading.isPresent()) {
            close();
            previous = null;
            blocks.add(heading.get().heading());
            boolean opens = ReferenceList.isHeadedBy(heading.get().heading().text());
            references = opens ? new ReferenceEntries(type) : null;
            entries = entries(lines, i + heading.get().lines());
            heading.get().rest().ifPresent(this::append);
            return heading.get().lines();
        }
        if (references != null ? entries.contains(i) : breaks(lines, i)) {
            close();
        }
        append(lines.get(i));
        return 1;
    }

    private Set<Integer> entries(List<Line> lines, int from) {
        return references == null ? Set.of() : references.startsIn(lines, from);
    }

    private boolean breaks(List<Line> lines, int i) {
        Line line = lines.get(i);
        return previous != null
                && breaks(previous, line, i + 1 < lines.size() ? lines.get(i + 1) : line);
    }

    private void append(Line line) {
        completeWord(line).ifPresent(text::append);
        previous = line;
    }

    private boolean breaks(Line above, Line line, Line below) {
        if (!above.endsSentence()) {
            return setApart(above, line);
        }
        double step = above.stepTo(line);
        boolean indented =
                line.left() - below.left() > .6 * line.size()
                        && line.left() - below.left() < 4 * line.size()
                        && line.stepTo(below) > 0;
        boolean atMargin = step > 0 && line.left() - above.left() > .6 * line.size();
        boolean shortEnd = width(above) < width(line) - SHORT_LINE * line.size();
        boolean wideStep = step > WIDE_STEP * type.leading();
        return !line.startsLowerCase()
                && (wideStep || indented || atMargin || shortEnd || Prose.startsItem(line.text()));
    }

    private static double width(Line line) {
        return line.right() - line.left();
    }

    /** In mid-sentence only a clear change ends a paragraph. */
    private boolean setApart(Line above, Line line) {
        double step = above.stepTo(line);
        boolean otherType =
                Math.abs(above.size() - line.size()) >= .7
                        && above.wordCount() > 3
                        && line.wordCount() > 3;
        boolean otherPlace = step > 2 * type.leading() && line.wordCount() >= 5;
        return !line.startsLowerCase() && (otherType || otherPlace);
    }

    private void addAside(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        RunningText apart = new RunningText(hyphenation);
        lines.forEach(apart::append);
        aside.add(new Aside(apart.taken(page)));
        asideOf = page;
    }

    /**
     * A word that the page's end breaks is put onto the page on which it begins.
     *
     * @return what is left of the line
     */
    private Optional<Line> completeWord(Line line) {
        boolean broken =
                text.isEmpty() && !open.isEmpty() && Hyphenation.breaksOff(open.getLast().text());
        if (!broken) {
            return Optional.of(line);
        }
        Piece last = open.removeLast();
        StringBuilder whole = new StringBuilder(last.text());
        int end = line.text().indexOf(' ');
        hyphenation.append(whole, end < 0 ? line.text() : line.text().substring(0, end));
        open.add(new Piece(last.page(), Hyphenation.finished(whole), last.places()));
        return end < 0 ? Optional.empty() : Optional.of(line.from(end + 1));
    }

    private void startPage(int number) {
        if (!text.isEmpty()) {
            open.add(text.taken(page));
        }
        page = number;
    }

    private void close() {
        if (!text.isEmpty()) {
            open.add(text.taken(page));
        }
        if (references != null
                || Prose.is(String.join(" ", open.stream().map(Piece::text).toList()))) {
            addParagraph();
        } else {
            open.forEach(piece -> blocks.add(new Aside(piece)));
        }
        open.clear();
        if (asideOf < page) {
            flushAside();
        }
    }

    private void addParagraph() {
        if (!open.isEmpty()) {
            blocks.add(new Paragraph(open));
        }
    }

    private void flushAside() {
        blocks.addAll(aside);
        aside.clear();
    }
}
