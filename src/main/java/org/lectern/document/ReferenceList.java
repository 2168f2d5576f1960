package org.lectern.document;

import org.jspecify.annotations.Nullable;
import org.lectern.document.Document.Block;
import org.lectern.document.Document.Block.Aside;
import org.lectern.document.Document.Block.Heading;
import org.lectern.document.Document.Block.Paragraph;
import org.lectern.document.Document.Piece;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects the entries of a manuscript's lists of references, one after the other. */
public final class ReferenceList {

    private static final Pattern HEADING =
            Pattern.compile(
                    "(?i)([\\divx.]+ )?(references|bibliography|literature cited|works cited)"
                            + "( and notes)?[.:]?");

    private static final Pattern ENTRY_LABEL =
            Pattern.compile("(?s)(?:\\[([\\w+.’'-]{1,12})\\]|\\(?(\\d{1,3})[.)](?= ?\\D)) ?(.*)");
    private static final Pattern NEXT_LABEL = Pattern.compile(" \\[(\\d{1,3})\\] (?=[\\p{Lu}“\"])");

    /** What an entry without a mark must have. */
    private static final Pattern ENTRY_EVIDENCE =
            Pattern.compile(
                    "\\b(?:1[89]|20)\\d\\d[a-z]?\\b|https?://|(?i)\\b(?:to appear|in"
                            + " press|unpublished|manuscript|forthcoming)\\b");

    /** Longer ones are text that no heading parts from the list. */
    private static final int MAX_ENTRY_LENGTH = 3000;

    private static final int OUTSIDE = 0;

    private final List<String> collected = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private int level = OUTSIDE;

    private ReferenceList() {}

    /** Whether a heading is one of a list of references. */
    public static boolean isReferenceHeading(String heading) {
        return HEADING.matcher(heading).matches();
    }

    /** The references of all lists, in their order. */
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

    /** A list goes on below headings of its own. */
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

    /** A heading in a table of contents heads no list. */
    private void closeList() {
        boolean marked =
                2 * paragraphs.stream().filter(ReferenceList::hasLabel).count() > paragraphs.size();
        List<String> entries =
                marked
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

    /** Cuts where the next number of a list in brackets stands in mid-line. */
    private void add(String entry) {
        Matcher mark = ENTRY_LABEL.matcher(entry);
        if (!mark.matches()) {
            collected.add(entry);
            return;
        }
        String rest = mark.group(3);
        Matcher bracket = NEXT_LABEL.matcher(rest);
        while (bracket.find()) {
            if (bracket.group(1).equals(nextNumber(mark.group(1)))) {
                collected.add(rest.substring(0, bracket.start()));
                add(rest.substring(bracket.start() + 1));
                return;
            }
        }
        collected.add(rest);
    }

    private static String nextNumber(@Nullable String number) {
        boolean counts = number != null && number.matches("\\d{1,3}");
        return counts ? Integer.toString(Integer.parseInt(number) + 1) : "";
    }
}
