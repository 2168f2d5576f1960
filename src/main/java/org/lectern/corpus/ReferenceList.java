package org.lectern.corpus;

import org.jspecify.annotations.Nullable;
import org.lectern.corpus.Manuscript.Block;
import org.lectern.corpus.Manuscript.Block.Aside;
import org.lectern.corpus.Manuscript.Block.Heading;
import org.lectern.corpus.Manuscript.Block.Paragraph;
import org.lectern.corpus.Manuscript.Piece;
import org.lectern.model.Reference;

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

    private static final Pattern MARK =
            Pattern.compile("(?s)(?:\\[([\\w+.’'-]{1,12})\\]|\\(?(\\d{1,3})[.)](?= ?\\D)) ?(.*)");
    private static final Pattern BRACKET = Pattern.compile(" \\[(\\d{1,3})\\] (?=[\\p{Lu}“\"])");

    /** What an entry without a mark must have. */
    private static final Pattern SIGN =
            Pattern.compile(
                    "\\b(?:1[89]|20)\\d\\d[a-z]?\\b|https?://|(?i)\\b(?:to appear|in"
                            + " press|unpublished|manuscript|forthcoming)\\b");

    /** Longer ones are text that no heading parts from the list. */
    private static final int LONGEST = 3000;

    private static final int OUTSIDE = 0;

    private final List<String> found = new ArrayList<>();
    private final List<String> list = new ArrayList<>();
    private int level = OUTSIDE;

    private ReferenceList() {}

    /** Whether a heading is one of a list of references. */
    public static boolean isHeadedBy(String heading) {
        return HEADING.matcher(heading).matches();
    }

    /** The references of all lists, in their order. */
    public static List<Reference> of(List<Block> blocks) {
        ReferenceList references = new ReferenceList();
        for (Block block : blocks) {
            switch (block) {
                case Heading heading -> references.enter(heading);
                case Paragraph paragraph -> references.addParagraph(text(paragraph));
                case Aside _ -> {}
            }
        }
        references.closeList();
        return references.found.stream().map(ReferenceReader::read).toList();
    }

    /** A list goes on below headings of its own. */
    private void enter(Heading heading) {
        boolean opens = isHeadedBy(heading.text());
        if (opens || heading.level() <= level) {
            closeList();
            level = opens ? heading.level() : OUTSIDE;
        }
    }

    private void addParagraph(String text) {
        if (level != OUTSIDE) {
            list.add(text);
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
        boolean marked = 2 * list.stream().filter(ReferenceList::isMarked).count() > list.size();
        List<String> entries =
                marked
                        ? list.stream().filter(ReferenceList::isMarked).toList()
                        : list.stream().filter(ReferenceList::isSigned).toList();
        if (2 * entries.size() >= list.size()) {
            entries.forEach(this::add);
        }
        list.clear();
    }

    private static boolean isMarked(String entry) {
        return MARK.matcher(entry).matches();
    }

    private static boolean isSigned(String entry) {
        return entry.length() <= LONGEST && SIGN.matcher(entry).find();
    }

    /** Cuts where the next number of a list in brackets stands in mid-line. */
    private void add(String entry) {
        Matcher mark = MARK.matcher(entry);
        if (!mark.matches()) {
            found.add(entry);
            return;
        }
        String rest = mark.group(3);
        Matcher bracket = BRACKET.matcher(rest);
        while (bracket.find()) {
            if (bracket.group(1).equals(next(mark.group(1)))) {
                found.add(rest.substring(0, bracket.start()));
                add(rest.substring(bracket.start() + 1));
                return;
            }
        }
        found.add(rest);
    }

    private static String next(@Nullable String number) {
        boolean counts = number != null && number.matches("\\d{1,3}");
        return counts ? Integer.toString(Integer.parseInt(number) + 1) : "";
    }
}
