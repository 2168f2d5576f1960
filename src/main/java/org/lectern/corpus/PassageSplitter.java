package org.lectern.corpus;

import org.lectern.document.Document;
import org.lectern.document.Section;
import org.lectern.document.Sentence;
import org.lectern.model.Locator;
import org.lectern.model.Locator.PrintedLine;
import org.lectern.model.Passage;
import org.lectern.model.Passage.Part;
import org.lectern.model.Sha256;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A splitter of documents into passages: overlapping windows of whole sentences within one section.
 * Reference lists are left out. Stateless, and safe for use by many threads.
 */
public final class PassageSplitter {

    /** The maximum number of words of a window with more than one sentence. */
    private static final int MAX_WINDOW_WORDS = 155;

    /** The maximum number of words, in whole sentences, by which windows overlap. */
    private static final int MAX_OVERLAP_WORDS = 45;

    /** A remainder at the end of a section with fewer words is added to the last window. */
    private static final int MIN_REMAINDER_WORDS = 45;

    /** Asides are collected until they have this many words, and then split. */
    private static final int MIN_ASIDE_WORDS = 100;

    private static final int ID_LENGTH = 12;

    /**
     * Returns the passages of a reading, in reading order. Asides have passages of their own, which
     * may span several sections.
     *
     * @param source id of the reading
     * @param contentHash hash of its file
     */
    public List<Passage> split(Document document, String source, String contentHash) {
        PassageCollector collector = new PassageCollector(document, source, contentHash);
        List<Sentence> asides = new ArrayList<>();
        List<String> path = List.of();
        for (Section section : Section.of(document.blocks())) {
            collector.add(section.sentences(), section.path(), Part.RUNNING);
            path = asides.isEmpty() ? section.path() : path;
            asides.addAll(section.asides());
            if (Sentence.words(asides) >= MIN_ASIDE_WORDS) {
                collector.add(asides, path, Part.APART);
                asides.clear();
            }
        }
        collector.add(asides, path, Part.APART);
        return List.copyOf(collector.passages.values());
    }

    /** The passages of one reading made so far, by id. */
    private record PassageCollector(
            Document document, String source, String contentHash, Map<String, Passage> passages) {

        PassageCollector(Document document, String source, String contentHash) {
            this(document, source, contentHash, new LinkedHashMap<>());
        }

        void add(List<Sentence> sentences, List<String> path, Part part) {
            for (List<Sentence> window : windows(sentences)) {
                String text = window.stream().map(Sentence::text).collect(Collectors.joining(" "));
                Locator.Pages pages = pages(window, document);
                String id = id(contentHash, pages.first(), text);
                passages.putIfAbsent(
                        id, new Passage(id, source, passages.size(), text, path, part, pages));
            }
        }
    }

    private static List<List<Sentence>> windows(List<Sentence> sentences) {
        List<List<Sentence>> windows = new ArrayList<>();
        int start = 0;
        int end = 0;
        while (end < sentences.size()) {
            end = windowEnd(sentences, start, end);
            windows.add(sentences.subList(start, end));
            start = overlapStart(sentences, start, end);
        }
        return windows;
    }

    /** Returns the end of a window that has at least one sentence after the previous window. */
    private static int windowEnd(List<Sentence> sentences, int start, int from) {
        int end = from + 1;
        int words = Sentence.words(sentences.subList(start, end));
        while (end < sentences.size() && words + sentences.get(end).words() <= MAX_WINDOW_WORDS) {
            words += sentences.get(end).words();
            end++;
        }
        return isRemainder(sentences.subList(end, sentences.size())) ? sentences.size() : end;
    }

    private static boolean isRemainder(List<Sentence> rest) {
        int words = 0;
        for (int i = 0; i < rest.size() && words < MIN_REMAINDER_WORDS; i++) {
            words += rest.get(i).words();
        }
        return words < MIN_REMAINDER_WORDS;
    }

    private static int overlapStart(List<Sentence> sentences, int start, int end) {
        int next = end;
        int words = 0;
        while (next - 1 > start && words + sentences.get(next - 1).words() <= MAX_OVERLAP_WORDS) {
            next--;
            words += sentences.get(next).words();
        }
        return next;
    }

    private static Locator.Pages pages(List<Sentence> window, Document document) {
        int first = window.stream().mapToInt(Sentence::firstPage).min().orElseThrow();
        int last = window.stream().mapToInt(Sentence::lastPage).max().orElseThrow();
        return new Locator.Pages(first, last, document.pageLabel(first), lines(window));
    }

    /** Returns the printed lines of sentences joined by spaces. */
    private static List<PrintedLine> lines(List<Sentence> window) {
        List<PrintedLine> lines = new ArrayList<>();
        int offset = 0;
        for (Sentence sentence : window) {
            for (PrintedLine line : sentence.lines()) {
                lines.add(new PrintedLine(line.page(), line.text().shiftedBy(offset), line.box()));
            }
            offset += sentence.text().length() + 1;
        }
        return lines;
    }

    private static String id(String contentHash, int page, String text) {
        String hashed = contentHash + '\n' + page + '\n' + text.strip().replaceAll("\\s+", " ");
        return Sha256.of(hashed).substring(0, ID_LENGTH);
    }
}
