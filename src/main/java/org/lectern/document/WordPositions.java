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

/** The positions of a paragraph's words; spans include the space after the word. */
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
        WordPosition position = piece.wordPositions().get(i);
        boolean last = i + 1 == piece.wordPositions().size();
        int end = last ? piece.text().length() : piece.wordPositions().get(i + 1).start();
        int start = Math.min(position.start(), end);
        return new PositionedWord(
                piece.page(),
                position.line(),
                new Span(offset + start, offset + end),
                position.box());
    }

    /** Returns the part of a sentence on each printed line, as offsets from its start. */
    List<PrintedLine> linesOf(Span sentence) {
        List<PositionedWord> sentenceWords = wordsOf(sentence);
        List<PrintedLine> lines = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= sentenceWords.size(); end++) {
            if (endsLine(sentenceWords, end)) {
                lines.add(line(sentenceWords.subList(start, end), sentence));
                start = end;
            }
        }
        return lines;
    }

    private List<PositionedWord> wordsOf(Span sentence) {
        return words.subList(firstEndingAfter(sentence.start()), firstStartingAt(sentence.end()));
    }

    private static boolean endsLine(List<PositionedWord> words, int end) {
        return end == words.size() || !words.get(end - 1).isOnSameLine(words.get(end));
    }

    private int firstEndingAfter(int offset) {
        return firstIndex(word -> word.text().end() > offset);
    }

    private int firstStartingAt(int offset) {
        return firstIndex(word -> word.text().start() >= offset);
    }

    /**
     * Returns the index of the first word that meets a condition which all later words meet too.
     */
    private int firstIndex(Predicate<PositionedWord> condition) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(words.get(middle))) {
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
