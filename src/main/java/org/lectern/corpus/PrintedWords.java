package org.lectern.corpus;

import org.lectern.corpus.Manuscript.Block.Paragraph;
import org.lectern.corpus.Manuscript.Piece;
import org.lectern.corpus.Manuscript.Place;
import org.lectern.model.Box;
import org.lectern.model.Locator.PrintedLine;
import org.lectern.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Where the words of a paragraph stand. Their spans are in the paragraph's text, blank after. */
record PrintedWords(List<Word> words) {

    private record Word(int page, int line, Span text, Box box) {

        boolean isBeside(Word next) {
            return page == next.page && line == next.line;
        }
    }

    static PrintedWords of(Paragraph paragraph) {
        List<Word> words = new ArrayList<>();
        int offset = 0;
        for (Piece piece : paragraph.pieces()) {
            for (int i = 0; i < piece.places().size(); i++) {
                words.add(word(piece, i, offset));
            }
            offset += piece.text().length() + 1;
        }
        return new PrintedWords(words);
    }

    private static Word word(Piece piece, int i, int offset) {
        Place place = piece.places().get(i);
        boolean last = i + 1 == piece.places().size();
        int end = last ? piece.text().length() : piece.places().get(i + 1).start();
        int start = Math.min(place.start(), end);
        return new Word(
                piece.page(), place.line(), new Span(offset + start, offset + end), place.box());
    }

    /** What of a sentence stands on each line, in offsets from its start. */
    List<PrintedLine> linesOf(Span sentence) {
        List<Word> inside =
                words.subList(firstEndingAfter(sentence.start()), firstStartingAt(sentence.end()));
        List<PrintedLine> lines = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= inside.size(); end++) {
            if (end == inside.size() || !inside.get(end - 1).isBeside(inside.get(end))) {
                lines.add(line(inside.subList(start, end), sentence));
                start = end;
            }
        }
        return lines;
    }

    private int firstEndingAfter(int offset) {
        return first(word -> word.text().end() > offset);
    }

    private int firstStartingAt(int offset) {
        return first(word -> word.text().start() >= offset);
    }

    /** By bisection: what holds of a word holds of all after it. */
    private int first(Predicate<Word> holds) {
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

    private static PrintedLine line(List<Word> words, Span sentence) {
        int start = Math.max(words.getFirst().text().start(), sentence.start());
        int end = Math.min(words.getLast().text().end(), sentence.end());
        return new PrintedLine(
                words.getFirst().page(),
                new Span(start - sentence.start(), end - sentence.start()),
                words.stream().map(Word::box).reduce(Box::union).orElseThrow());
    }
}
