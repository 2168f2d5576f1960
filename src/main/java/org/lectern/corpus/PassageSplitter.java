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
 * Cuts a manuscript into passages: windows of whole sentences that overlap and stay within a
 * section. Lists of references give none. Keeps nothing, so it may be shared between threads.
 */
public final class PassageSplitter {

    /** How many words a window takes at most, unless its one sentence is longer. */
    private static final int MAX_WINDOW_WORDS = 155;

    /** How many words of whole sentences a window repeats of the one before it. */
    private static final int MAX_OVERLAP_WORDS = 45;

    /** What is left at a section's end joins the last window when it has fewer words. */
    private static final int MIN_REMAINDER_WORDS = 45;

    /** How many words apart from the running text are worth passages of their own. */
    private static final int MIN_ASIDE_WORDS = 100;

    private static final int ID_LENGTH = 12;

    /**
     * The passages of a reading, in reading order. What stands apart from the running text makes
     * passages of its own, of several sections together where there is little of it.
     *
     * @param source id of the reading
     * @param contentHash of its file
     */
    public List<Passage> split(Document manuscript, String source, String contentHash) {
        PassageCollector cut = new PassageCollector(manuscript, source, contentHash);
        List<Sentence> apart = new ArrayList<>();
        List<String> path = List.of();
        for (Section section : Section.of(manuscript.blocks())) {
            cut.add(section.sentences(), section.path(), Part.RUNNING);
            path = apart.isEmpty() ? section.path() : path;
            apart.addAll(section.asides());
            if (Sentence.words(apart) >= MIN_ASIDE_WORDS) {
                cut.add(apart, path, Part.APART);
                apart.clear();
            }
        }
        cut.add(apart, path, Part.APART);
        return List.copyOf(cut.passages.values());
    }

    /** The passages of one reading, as far as they are cut. */
    private record PassageCollector(
            Document document, String source, String contentHash, Map<String, Passage> passages) {

        PassageCollector(Document manuscript, String source, String contentHash) {
            this(manuscript, source, contentHash, new LinkedHashMap<>());
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

    /** At least one sentence goes into a window beyond those that it repeats. */
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

    private static Locator.Pages pages(List<Sentence> window, Document manuscript) {
        int first = window.stream().mapToInt(Sentence::firstPage).min().orElseThrow();
        int last = window.stream().mapToInt(Sentence::lastPage).max().orElseThrow();
        return new Locator.Pages(first, last, manuscript.pageLabel(first), lines(window));
    }

    /** Sentences are joined by a blank. */
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
