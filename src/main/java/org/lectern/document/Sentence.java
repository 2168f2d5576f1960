package org.lectern.document;

import org.lectern.analysis.SentenceSplitter;
import org.lectern.document.Document.Block.Aside;
import org.lectern.document.Document.Block.Paragraph;
import org.lectern.document.Document.Piece;
import org.lectern.model.Locator.PrintedLine;
import org.lectern.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence of a paragraph.
 *
 * @param firstPage on which it begins
 * @param lastPage on which it ends
 * @param lines where it stands, as offsets into its text; empty where that is not known
 */
public record Sentence(String text, int firstPage, int lastPage, List<PrintedLine> lines) {

    /** What has no sentence end for so many words is a table or a listing. */
    private static final int MAX_WORDS = 250;

    /** How many words of such a one are taken at a time. */
    private static final int PART_WORDS = 150;

    static List<Sentence> of(Aside aside) {
        return of(new Paragraph(List.of(aside.piece())));
    }

    static List<Sentence> of(Paragraph paragraph) {
        String text = paragraph.pieces().stream().map(Piece::text).collect(Collectors.joining(" "));
        WordPositions words = WordPositions.of(paragraph);
        List<Sentence> sentences = new ArrayList<>();
        for (Span sentence : SentenceSplitter.split(text)) {
            for (Span part : parts(text, sentence)) {
                sentences.add(
                        new Sentence(
                                text.substring(part.start(), part.end()),
                                pageAt(paragraph, part.start()),
                                pageAt(paragraph, part.end() - 1),
                                words.linesOf(part)));
            }
        }
        return sentences;
    }

    public int words() {
        return 1 + (int) text.chars().filter(Character::isWhitespace).count();
    }

    public static int words(List<Sentence> sentences) {
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
        if (blanks.size() < MAX_WORDS) {
            return List.of(sentence);
        }
        List<Span> parts = new ArrayList<>();
        int start = sentence.start();
        for (int i = PART_WORDS - 1; i < blanks.size(); i += PART_WORDS) {
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
