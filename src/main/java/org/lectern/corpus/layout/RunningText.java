package org.lectern.corpus.layout;

import org.lectern.corpus.Manuscript.Piece;
import org.lectern.corpus.Manuscript.Place;

import java.util.ArrayList;
import java.util.List;

/** Text that grows line by line and knows where on the page each word stands. Not thread-safe. */
final class RunningText {

    private final Hyphenation hyphenation;
    private final StringBuilder text = new StringBuilder();
    private final List<Place> places = new ArrayList<>();
    private int lines;

    RunningText(Hyphenation hyphenation) {
        this.hyphenation = hyphenation;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    void append(Line line) {
        hyphenation.append(text, line.text());
        int start = text.length() - line.text().length();
        line.words()
                .forEach(word -> places.add(new Place(start + word.start(), lines, word.box())));
        lines++;
    }

    /** What has been appended, as one piece; then there is nothing again. */
    Piece taken(int page) {
        Piece piece = new Piece(page, Hyphenation.finished(text), places);
        text.setLength(0);
        places.clear();
        return piece;
    }
}
