package org.lectern.document;

import org.lectern.document.Document.Block;
import org.lectern.document.Document.Block.Aside;
import org.lectern.document.Document.Block.Heading;
import org.lectern.document.Document.Block.Paragraph;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A section: the text between two headings.
 *
 * @param path its heading and those above, outermost first
 * @param sentences of the running text
 * @param asides sentences of captions, notes and other asides
 */
public record Section(List<String> path, List<Sentence> sentences, List<Sentence> asides) {

    private static final Pattern REFERENCE =
            Pattern.compile("\\[[\\w+]{1,8}\\]|\\b(19|20)\\d\\d[a-z]?\\b");

    /** The number of sentences searched for the signs of a reference list. */
    private static final int MAX_SENTENCES_CHECKED = 14;

    /** Sections with fewer words are merged with a neighbour. */
    private static final int MIN_WORDS = 58;

    /** Sections with at least this many sentences in asides are not merged. */
    private static final int MIN_ASIDES = 200;

    public Section {
        path = List.copyOf(path);
        sentences = List.copyOf(sentences);
        asides = List.copyOf(asides);
    }

    /** Returns the sections of a document, without its reference lists. */
    public static List<Section> of(List<Block> blocks) {
        SectionCollector collector = new SectionCollector();
        blocks.forEach(collector::add);
        collector.closeSection();
        return merged(collector.sections.stream().filter(Section::hasText).toList());
    }

    /** The sections made so far, and the open one. */
    private static final class SectionCollector {

        private final List<Section> sections = new ArrayList<>();
        private final List<Heading> headings = new ArrayList<>();
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<Sentence> asides = new ArrayList<>();

        void add(Block block) {
            switch (block) {
                case Paragraph paragraph -> sentences.addAll(Sentence.of(paragraph));
                case Aside aside -> asides.addAll(Sentence.of(aside));
                case Heading heading -> {
                    closeSection();
                    headings.removeIf(other -> other.level() >= heading.level());
                    headings.add(heading);
                }
            }
        }

        void closeSection() {
            List<String> path = headings.stream().map(Heading::text).toList();
            sections.add(new Section(path, sentences, asides));
            sentences.clear();
            asides.clear();
        }
    }

    private boolean hasText() {
        return !(sentences.isEmpty() && asides.isEmpty()) && !isReferenceList();
    }

    /** Returns whether this is a reference list; its heading may also be in a table of contents. */
    private boolean isReferenceList() {
        return path.stream().anyMatch(ReferenceList::isReferenceHeading)
                && sentences.stream()
                                .limit(MAX_SENTENCES_CHECKED)
                                .flatMap(s -> REFERENCE.matcher(s.text()).results())
                                .limit(2)
                                .count()
                        == 2;
    }

    /** Merges short sections with the next one, or the last with the one before it. */
    private static List<Section> merged(List<Section> sections) {
        List<Section> merged = new ArrayList<>();
        for (Section section : sections) {
            boolean merges = !merged.isEmpty() && merged.getLast().isShort();
            merged.add(merges ? merged.removeLast().mergedWith(section) : section);
        }
        if (merged.size() > 1 && merged.getLast().isShort()) {
            Section last = merged.removeLast();
            merged.add(merged.removeLast().mergedWith(last));
        }
        return merged;
    }

    private boolean isShort() {
        return asides.size() < MIN_ASIDES && Sentence.words(sentences) < MIN_WORDS;
    }

    /** Returns both sections as one, with the path of the longer one. */
    private Section mergedWith(Section next) {
        boolean longer = Sentence.words(sentences) > Sentence.words(next.sentences);
        return new Section(
                longer ? path : next.path,
                concatenated(sentences, next.sentences),
                concatenated(asides, next.asides));
    }

    private static List<Sentence> concatenated(List<Sentence> first, List<Sentence> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
