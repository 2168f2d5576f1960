package org.lectern.extract.layout;

import org.jspecify.annotations.Nullable;
import org.lectern.document.Document.Block;
import org.lectern.document.Document.Block.Aside;
import org.lectern.document.Document.Block.Paragraph;
import org.lectern.document.Document.Piece;
import org.lectern.document.ReferenceList;
import org.lectern.extract.layout.HeadingDetector.DetectedHeading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Joins lines to paragraphs. A paragraph that continues in the next column or on the next page
 * stays whole; what interrupts it there follows it. Not thread-safe.
 */
final class ParagraphBuilder {

    private static final double WIDE_STEP = 1.4;
    private static final double SHORT_LINE = 2.5;

    private final Typography type;
    private final Hyphenation hyphenation;
    private final HeadingDetector headings;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Piece> openPieces = new ArrayList<>();
    private final PieceBuilder text;
    private final List<Aside> pendingAsides = new ArrayList<>();
    private int asidePage;
    private int page;
    private @Nullable TextLine previous;
    private @Nullable ReferenceEntryDetector references;
    private Set<Integer> entryStarts = Set.of();

    ParagraphBuilder(Typography type, Hyphenation hyphenation) {
        this.type = type;
        this.hyphenation = hyphenation;
        this.headings = new HeadingDetector(type, hyphenation);
        this.text = new PieceBuilder(hyphenation);
    }

    /**
     * Returns the blocks of a document.
     *
     * @param title of the first page
     */
    List<Block> build(List<ExtractedPage> pages, TitlePage title) {
        ExtractedPage first = pages.getFirst();
        startPage(first.number());
        addAside(title.otherLines());
        flushAsides();
        addPage(first.withLines(title.bodyLines()));
        pages.stream().skip(1).forEach(this::addPage);
        closeParagraph();
        flushAsides();
        return List.copyOf(blocks);
    }

    private void addPage(ExtractedPage next) {
        List<LineRole> roles = LineClassifier.classify(next, type, references != null);
        List<TextLine> lines = next.lines();
        startPage(next.number());
        entryStarts = entryStarts(lines, 0);
        int i = 0;
        while (i < lines.size()) {
            i += roles.get(i) == LineRole.BODY ? addBody(lines, i) : addAside(lines, roles, i);
        }
        addAside(next.annotationLines());
    }

    /** Adds the lines of one role as an aside, and returns their number. */
    private int addAside(List<TextLine> lines, List<LineRole> roles, int start) {
        int end = start + 1;
        while (end < lines.size() && roles.get(end) == roles.get(start)) {
            end++;
        }
        addAside(lines.subList(start, end));
        return end - start;
    }

    /** Adds a heading or else a line of a paragraph, and returns the number of its lines. */
    private int addBody(List<TextLine> lines, int i) {
        Optional<DetectedHeading> heading = headings.detectAt(lines, i, page);
        if (heading.isPresent()) {
            addHeading(heading.get(), lines, i);
            return heading.get().lineCount();
        }
        if (references != null ? entryStarts.contains(i) : startsParagraph(lines, i)) {
            closeParagraph();
        }
        append(lines.get(i));
        return 1;
    }

    private void addHeading(DetectedHeading detected, List<TextLine> lines, int i) {
        closeParagraph();
        previous = null;
        blocks.add(detected.heading());
        boolean opens = ReferenceList.isReferenceHeading(detected.heading().text());
        references = opens ? new ReferenceEntryDetector(type) : null;
        entryStarts = entryStarts(lines, i + detected.lineCount());
        detected.remainder().ifPresent(this::append);
    }

    private Set<Integer> entryStarts(List<TextLine> lines, int from) {
        return references == null ? Set.of() : references.entryStarts(lines, from);
    }

    private boolean startsParagraph(List<TextLine> lines, int i) {
        TextLine line = lines.get(i);
        return previous != null
                && startsParagraph(previous, line, i + 1 < lines.size() ? lines.get(i + 1) : line);
    }

    private void append(TextLine line) {
        completeWord(line).ifPresent(text::append);
        previous = line;
    }

    private boolean startsParagraph(TextLine above, TextLine line, TextLine below) {
        if (!above.endsSentence()) {
            return isSetApart(above, line);
        }
        return !line.startsLowerCase()
                && (followsParagraphEnd(above, line)
                        || isIndented(above, line, below)
                        || SentenceShape.startsItem(line.text()));
    }

    private boolean followsParagraphEnd(TextLine above, TextLine line) {
        boolean shortEnd = width(above) < width(line) - SHORT_LINE * line.size();
        boolean wideStep = above.stepTo(line) > WIDE_STEP * type.leading();
        return shortEnd || wideStep;
    }

    private static boolean isIndented(TextLine above, TextLine line, TextLine below) {
        double indent = line.left() - below.left();
        boolean fromBelow =
                indent > .6 * line.size() && indent < 4 * line.size() && line.stepTo(below) > 0;
        boolean fromAbove = above.stepTo(line) > 0 && line.left() - above.left() > .6 * line.size();
        return fromBelow || fromAbove;
    }

    private static double width(TextLine line) {
        return line.right() - line.left();
    }

    /**
     * Returns whether a line begins a new paragraph; within a sentence only a clear change does.
     */
    private boolean isSetApart(TextLine above, TextLine line) {
        double step = above.stepTo(line);
        boolean otherType =
                Math.abs(above.size() - line.size()) >= .7
                        && above.wordCount() > 3
                        && line.wordCount() > 3;
        boolean otherPlace = step > 2 * type.leading() && line.wordCount() >= 5;
        return !line.startsLowerCase() && (otherType || otherPlace);
    }

    private void addAside(List<TextLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        PieceBuilder apart = new PieceBuilder(hyphenation);
        lines.forEach(apart::append);
        pendingAsides.add(new Aside(apart.take(page)));
        asidePage = page;
    }

    /**
     * Completes a word that is hyphenated at the page's end on the page on which it begins.
     *
     * @return the rest of the line
     */
    private Optional<TextLine> completeWord(TextLine line) {
        if (!continuesBrokenWord()) {
            return Optional.of(line);
        }
        Piece last = openPieces.removeLast();
        StringBuilder whole = new StringBuilder(last.text());
        int end = line.text().indexOf(' ');
        hyphenation.append(whole, end < 0 ? line.text() : line.text().substring(0, end));
        openPieces.add(new Piece(last.page(), Hyphenation.finished(whole), last.wordPositions()));
        return end < 0 ? Optional.empty() : Optional.of(line.substring(end + 1));
    }

    private boolean continuesBrokenWord() {
        return text.isEmpty()
                && !openPieces.isEmpty()
                && Hyphenation.endsInBrokenWord(openPieces.getLast().text());
    }

    private void startPage(int number) {
        closePiece();
        page = number;
    }

    private void closePiece() {
        if (!text.isEmpty()) {
            openPieces.add(text.take(page));
        }
    }

    private void closeParagraph() {
        closePiece();
        if (references != null || isRunningText(openPieces)) {
            addParagraph();
        } else {
            openPieces.forEach(piece -> blocks.add(new Aside(piece)));
        }
        openPieces.clear();
        if (asidePage < page) {
            flushAsides();
        }
    }

    private static boolean isRunningText(List<Piece> pieces) {
        return SentenceShape.isRunningText(
                String.join(" ", pieces.stream().map(Piece::text).toList()));
    }

    private void addParagraph() {
        if (!openPieces.isEmpty()) {
            blocks.add(new Paragraph(openPieces));
        }
    }

    private void flushAsides() {
        blocks.addAll(pendingAsides);
        pendingAsides.clear();
    }
}
