package org.lectern.corpus;

import org.lectern.analysis.Sentences;
import org.lectern.corpus.Manuscript.Block.Aside;
import org.lectern.corpus.Manuscript.Block.Paragraph;
import org.lectern.corpus.Manuscript.Piece;
import org.lectern.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sentence of a paragraph, and the pages on which it begins and ends. */
record Sentence(String text, int firstPage, int lastPage) {

    /** What has no sentence end for so many words is a table or a listing. */
    private static final int LONGEST = 250;

    /** How many words of such a one are taken at a time. */
    private static final int PART = 150;

    static List<Sentence> of(Aside aside) {
        return of(new Paragraph(List.of(new Piece(aside.page(), aside.text()))));
    }

    static List<Sentence> of(Paragraph paragraph) {
        String text = paragraph.pieces().stream().map(Piece::text).collect(Collectors.joining(" "));
        List<Sentence> sentences = new ArrayList<>();
        for (Span sentence : Sentences.of(text)) {
            for (Span part : parts(text, sentence)) {
                sentences.add(
                        new Sentence(
                                text.substring(part.start(), part.end()),
                                pageAt(paragraph, part.start()),
                                pageAt(paragraph, part.end() - 1)));
            }
        }
        return sentences;
    }

    int words() {
        return 1 + (int) text.chars().filter(Character::isWhitespace).count();
    }

    static int words(List<Sentence> sentences) {
        return sentences.stream().mapToInt(Sentence::words).sum();
    }

    /** The sentence whole, or cut at blanks where it is too long for one. */
    private static List<Span> parts(String text, Span sentence) {
        List<Integer> blanks = new ArrayList<>();
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                blanks.add(i);
            }
        }
        if (blanks.size() < LONGEST) {
            return List.of(sentence);
        }
        List<Span> parts = new ArrayList<>();
        int start = sentence.start();
        for (int i = PART - 1; i < blanks.size(); i += PART) {
            parts.add(new Span(start, blanks.get(i)));
            start = blanks.get(i) + 1;
        }
        if (start < sentence.end()) {
            parts.add(new Span(start, sentence.end()));
        }
        return parts;
    }

    private static int pageAt(Paragraph paragraph, int offset) {
        int end = 0;
        for (Piece piece : paragraph.pieces()) {
            end += piece.text().length() + 1;
            if (offset < end) {
                return piece.page();
            }
        }
        return paragraph.pieces().getLast().page();
    }
}
