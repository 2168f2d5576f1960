package org.lectern.document;

import org.lectern.document.Document.Block.Paragraph;
import org.lectern.document.Document.Piece;
import org.lectern.document.Document.WordPosition;
import org.lectern.model.Box;
import org.lectern.model.Locator.PrintedLine;
import org.lectern.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Where the words of a paragraph stand. Their spans are in the paragraph's text, blank after. */
record WordPositions(List<PositionedWord> words) {

    private record PositionedWord(int page, int line, Span text, Box box) {

        boolean isOnSameLine(PositionedWord next) {
            return page == next.page && line == next.line;
        }
    }

    static WordPositions of(Paragraph paragraph) {
        List<PositionedWord> words = new ArrayList<>();
        int offset = 0;
        for (Piece piece : paragraph.pieces()) {
            for (int i = 0; i < piece.wordPositions().size(); i++) {
                words.add(word(piece, i, offset));
            }
            offset += piece.text().length() + 1;
        }
        return new WordPositions(words);
    }

    private static PositionedWord word(Piece piece, int i, int offset) {
        WordPosition place = piece.wordPositions().get(i);
        boolean last = i + 1 == piece.wordPositions().size();
        int end = last ? piece.text().length() : piece.wordPositions().get(i + 1).start();
        int start = Math.min(place.start(), end);
        return new PositionedWord(
                piece.page(), place.line(), new Span(offset + start, offset + end), place.box());
    }

    /** What of a sentence stands on each line, in offsets from its start. */
    List<PrintedLine> linesOf(Span sentence) {
        List<PositionedWord> inside =
                words.subList(firstEndingAfter(sentence.start()), firstStartingAt(sentence.end()));
        List<PrintedLine> lines = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= inside.size(); end++) {
            if (end == inside.size() || !inside.get(end - 1).isOnSameLine(inside.get(end))) {
                lines.add(line(inside.subList(start, end), sentence));
                start = end;
            }
        }
        return lines;
    }

    private int firstEndingAfter(int offset) {
        return firstIndex(word -> word.text().end() > offset);
    }

    private int firstStartingAt(int offset) {
        return firstIndex(word -> word.text().start() >= offset);
    }

    /** By bisection: what holds of a word holds of all after it. */
    private int firstIndex(Predicate<PositionedWord> holds) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(words.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static PrintedLine line(List<PositionedWord> words, Span sentence) {
        int start = Math.max(words.getFirst().text().start(), sentence.start());
        int end = Math.min(words.getLast().text().end(), sentence.end());
        return new PrintedLine(
                words.getFirst().page(),
                new Span(start - sentence.start(), end - sentence.start()),
                words.stream().map(PositionedWord::box).reduce(Box::union).orElseThrow());
    }
}
