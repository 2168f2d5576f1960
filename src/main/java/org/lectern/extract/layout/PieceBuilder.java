package org.lectern.extract.layout;

import org.lectern.document.Document.Piece;
import org.lectern.document.Document.WordPosition;

import java.util.ArrayList;
import java.util.List;

/** Builds a piece of text line by line, with the position of each word. Not thread-safe. */
final class PieceBuilder {

    private final Hyphenation hyphenation;
    private final StringBuilder text = new StringBuilder();
    private final List<WordPosition> wordPositions = new ArrayList<>();
    private int lineCount;

    PieceBuilder(Hyphenation hyphenation) {
        this.hyphenation = hyphenation;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    void append(TextLine line) {
        hyphenation.append(text, line.text());
        int start = text.length() - line.text().length();
        line.words()
                .forEach(word ->
                        wordPositions.add(
                                new WordPosition(start + word.start(), lineCount, word.box())));
        lineCount++;
    }

    /** Returns what has been appended as one piece, and clears the builder. */
    Piece take(int page) {
        Piece piece = new Piece(page, Hyphenation.finished(text), wordPositions);
        text.setLength(0);
        wordPositions.clear();
        return piece;
    }
}
