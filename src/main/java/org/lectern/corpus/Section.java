package org.lectern.corpus;

import org.lectern.corpus.Manuscript.Block;
import org.lectern.corpus.Manuscript.Block.Aside;
import org.lectern.corpus.Manuscript.Block.Heading;
import org.lectern.corpus.Manuscript.Block.Paragraph;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands between two headings.
 *
 * @param path headings above it, outermost first
 * @param sentences of the running text
 * @param asides sentences of what stands apart from it
 */
record Section(List<String> path, List<Sentence> sentences, List<Sentence> asides) {

    private static final Pattern REFERENCE =
            Pattern.compile("\\[[\\w+]{1,8}\\]|\\b(19|20)\\d\\d[a-z]?\\b");

    /** How many sentences of a list of references must show what it is. */
    private static final int SHOWN = 14;

    /** Sections with fewer words are read together with a neighbour. */
    private static final int SHORT = 58;

    /** Sections that hold so much apart from the text are long enough. */
    private static final int MANY = 200;

    Section {
        path = List.copyOf(path);
        sentences = List.copyOf(sentences);
        asides = List.copyOf(asides);
    }

    /** The sections of a document without its lists of references. */
    static List<Section> of(List<Block> blocks) {
        List<Section> sections = new ArrayList<>();
        List<Heading> above = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        List<Sentence> asides = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Paragraph paragraph -> sentences.addAll(Sentence.of(paragraph));
                case Aside aside -> asides.addAll(Sentence.of(aside));
                case Heading heading -> {
                    sections.add(new Section(texts(above), sentences, asides));
                    sentences.clear();
                    asides.clear();
                    above.removeIf(other -> other.level() >= heading.level());
                    above.add(heading);
                }
            }
        }
        sections.add(new Section(texts(above), sentences, asides));
        return merged(sections.stream().filter(Section::isText).toList());
    }

    private static List<String> texts(List<Heading> headings) {
        return headings.stream().map(Heading::text).toList();
    }

    private boolean isText() {
        return !(sentences.isEmpty() && asides.isEmpty()) && !isListOfReferences();
    }

    /** A line of a table of contents may read like the heading of such a list. */
    private boolean isListOfReferences() {
        return path.stream().anyMatch(ReferenceList::isHeadedBy)
                && sentences.stream()
                                .limit(SHOWN)
                                .flatMap(s -> REFERENCE.matcher(s.text()).results())
                                .limit(2)
                                .count()
                        == 2;
    }

    /** Joins short sections to the next one, or the last to the one before it. */
    private static List<Section> merged(List<Section> sections) {
        List<Section> merged = new ArrayList<>();
        for (Section section : sections) {
            boolean joins = !merged.isEmpty() && merged.getLast().isShort();
            merged.add(joins ? merged.removeLast().joined(section) : section);
        }
        if (merged.size() > 1 && merged.getLast().isShort()) {
            Section last = merged.removeLast();
            merged.add(merged.removeLast().joined(last));
        }
        return merged;
    }

    private boolean isShort() {
        return asides.size() < MANY && Sentence.words(sentences) < SHORT;
    }

    /** Named after the longer one. */
    private Section joined(Section next) {
        boolean longer = Sentence.words(sentences) > Sentence.words(next.sentences);
        return new Section(
                longer ? path : next.path,
                both(sentences, next.sentences),
                both(asides, next.asides));
    }

    private static List<Sentence> both(List<Sentence> first, List<Sentence> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
