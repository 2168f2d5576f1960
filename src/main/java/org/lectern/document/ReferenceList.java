package org.lectern.document;

import org.jspecify.annotations.Nullable;
import org.lectern.document.Document.Block;
import org.lectern.document.Document.Block.Aside;
import org.lectern.document.Document.Block.Heading;
import org.lectern.document.Document.Block.Paragraph;
import org.lectern.document.Document.Piece;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A collector of the entries of a document's reference lists. */
public final class ReferenceList {

    private static final Pattern HEADING =
            Pattern.compile(
                    "(?i)([\\divx.]+ )?(references|bibliography|literature cited|works cited)"
                            + "( and notes)?[.:]?");

    private static final Pattern ENTRY_LABEL =
            Pattern.compile("(?s)(?:\\[([\\w+.’'-]{1,12})\\]|\\(?(\\d{1,3})[.)](?= ?\\D)) ?(.*)");
    private static final Pattern NEXT_LABEL = Pattern.compile(" \\[(\\d{1,3})\\] (?=[\\p{Lu}“\"])");

    /** A year, URL or phrase that an entry without a label must contain. */
    private static final Pattern ENTRY_EVIDENCE =
            Pattern.compile(
                    "\\b(?:1[89]|20)\\d\\d[a-z]?\\b|https?://|(?i)\\b(?:to appear|in"
                            + " press|unpublished|manuscript|forthcoming)\\b");

    /** Longer paragraphs are text that follows the list without a heading. */
    private static final int MAX_ENTRY_LENGTH = 3000;

    private static final int OUTSIDE = 0;

    private final List<String> collected = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private int level = OUTSIDE;

    private ReferenceList() {}

    /** Returns whether a heading is that of a reference list. */
    public static boolean isReferenceHeading(String heading) {
        return HEADING.matcher(heading).matches();
    }

    /** Returns the entries of all reference lists, in order and without labels. */
    public static List<String> of(List<Block> blocks) {
        ReferenceList references = new ReferenceList();
        for (Block block : blocks) {
            switch (block) {
                case Heading heading -> references.enterSection(heading);
                case Paragraph paragraph -> references.addParagraph(text(paragraph));
                case Aside _ -> {}
            }
        }
        references.closeList();
        return List.copyOf(references.collected);
    }

    /** Ends the list at a heading of its level; it continues below subheadings. */
    private void enterSection(Heading heading) {
        boolean opens = isReferenceHeading(heading.text());
        if (opens || heading.level() <= level) {
            closeList();
            level = opens ? heading.level() : OUTSIDE;
        }
    }

    private void addParagraph(String text) {
        if (level != OUTSIDE) {
            paragraphs.add(text);
        }
    }

    private static String text(Paragraph paragraph) {
        return paragraph.pieces().stream()
                .map(Piece::text)
                .collect(Collectors.joining(" "))
                .strip();
    }

    /** Takes the entries, unless they are few, as after a heading in a table of contents. */
    private void closeList() {
        boolean labelled =
                2 * paragraphs.stream().filter(ReferenceList::hasLabel).count() > paragraphs.size();
        List<String> entries =
                labelled
                        ? paragraphs.stream().filter(ReferenceList::hasLabel).toList()
                        : paragraphs.stream().filter(ReferenceList::hasEntryEvidence).toList();
        if (2 * entries.size() >= paragraphs.size()) {
            entries.forEach(this::add);
        }
        paragraphs.clear();
    }

    private static boolean hasLabel(String entry) {
        return ENTRY_LABEL.matcher(entry).matches();
    }

    private static boolean hasEntryEvidence(String entry) {
        return entry.length() <= MAX_ENTRY_LENGTH && ENTRY_EVIDENCE.matcher(entry).find();
    }

    /** Adds an entry, split where the label of the next one occurs within it. */
    private void add(String entry) {
        Matcher label = ENTRY_LABEL.matcher(entry);
        if (label.matches()) {
            addUnlabelled(label.group(3), nextNumber(label.group(1)));
        } else {
            collected.add(entry);
        }
    }

    private void addUnlabelled(String entry, String nextNumber) {
        Optional<MatchResult> nextLabel =
                NEXT_LABEL
                        .matcher(entry)
                        .results()
                        .filter(label -> label.group(1).equals(nextNumber))
                        .findFirst();
        collected.add(nextLabel.map(label -> entry.substring(0, label.start())).orElse(entry));
        nextLabel.ifPresent(label -> add(entry.substring(label.start() + 1)));
    }

    private static String nextNumber(@Nullable String number) {
        boolean numeric = number != null && number.matches("\\d{1,3}");
        return numeric ? Integer.toString(Integer.parseInt(number) + 1) : "";
    }
}
