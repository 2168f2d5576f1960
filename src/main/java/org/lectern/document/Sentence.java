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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sentence of a paragraph or aside.
 *
 * @param firstPage page where it begins, from 1
 * @param lastPage page where it ends
 * @param lines its printed lines, as offsets into the text; empty where unknown
 */
public record Sentence(String text, int firstPage, int lastPage, List<PrintedLine> lines) {

    /** A sentence with at least this many spaces is a table or a listing, and is split. */
    private static final int MAX_WORDS = 250;

    /** The number of words in each part of a split sentence. */
    private static final int PART_WORDS = 150;

    static List<Sentence> of(Aside aside) {
        return of(new Paragraph(List.of(aside.piece())));
    }

    static List<Sentence> of(Paragraph paragraph) {
        String text = paragraph.pieces().stream().map(Piece::text).collect(Collectors.joining(" "));
        WordPositions words = WordPositions.of(paragraph);
        return split(text)
                .map(span ->
                        new Sentence(
                                text.substring(span.start(), span.end()),
                                pageAt(paragraph, span.start()),
                                pageAt(paragraph, span.end() - 1),
                                words.linesOf(span)))
                .toList();
    }

    /** Returns the sentences of a text, and the parts of those that are too long. */
    private static Stream<Span> split(String text) {
        return SentenceSplitter.split(text).stream()
                .flatMap(sentence -> parts(text, sentence).stream());
    }

    /** Returns the number of words. */
    public int words() {
        return 1 + (int) text.chars().filter(Character::isWhitespace).count();
    }

    /** Returns the number of words of all sentences. */
    public static int words(List<Sentence> sentences) {
        return sentences.stream().mapToInt(Sentence::words).sum();
    }

    /** Returns the whole sentence, or its parts where it is too long. */
    private static List<Span> parts(String text, Span sentence) {
        List<Integer> spaces =
                IntStream.range(sentence.start(), sentence.end())
                        .filter(i -> Character.isWhitespace(text.charAt(i)))
                        .boxed()
                        .toList();
        return spaces.size() < MAX_WORDS ? List.of(sentence) : splitAtSpaces(sentence, spaces);
    }

    private static List<Span> splitAtSpaces(Span sentence, List<Integer> spaces) {
        List<Span> parts = new ArrayList<>();
        int start = sentence.start();
        for (int i = PART_WORDS - 1; i < spaces.size(); i += PART_WORDS) {
            parts.add(new Span(start, spaces.get(i)));
            start = spaces.get(i) + 1;
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
