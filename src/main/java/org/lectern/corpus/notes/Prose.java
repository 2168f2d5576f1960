package org.lectern.corpus.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells running text from citations and from lone questions. */
final class Prose {

    private static final int LONG = 400;
    private static final Pattern CITES =
            Pattern.compile(
                    "(?<!\\d)(?:19|20)\\d\\d(?!\\d)|\\bet"
                            + " al\\b|\"[^\"]{5,300}\"|“[^“”]{5,300}”|\\bdoi\\b");
    private static final Pattern SENTENCES = Pattern.compile("[.!?。](?:\\s+|$)");
    private static final Pattern FUNCTION_WORDS =
            Pattern.compile(
                    "(?i)\\b(?:we|you|you'll|i|please|this week|will be|is"
                            + " a|are|was|were|have|should)\\b"
                            + "|^(?:read|skim|see|come|try|bring|prepare|note|focus on|look"
                            + " at|think about|if)\\s.*\\.$");
    private static final Pattern NOT_ASKING = Pattern.compile("[.!。]\\s");

    private Prose() {}

    /** Whether words hold a mark of a citation: a year, "et al", a quoted title, a DOI. */
    static boolean cites(String words) {
        return CITES.matcher(words).find();
    }

    /** Whether words without a link are sentences rather than a citation. */
    static boolean is(String words) {
        boolean cites = CITES.matcher(words).find();
        if (words.endsWith(":") || words.endsWith("：")) {
            return true;
        }
        if (words.length() > LONG) {
            return !cites || words.length() > 3 * LONG;
        }
        return !cites && (FUNCTION_WORDS.matcher(words).find() || sentences(words) > 1);
    }

    /**
     * Lines that belong together: a labelled question goes on until the next label, and where
     * questions stand alone a line ends with its mark.
     */
    static List<Phrase> groups(List<Phrase> lines, boolean prompts) {
        List<List<Phrase>> groups = new ArrayList<>();
        boolean open = false;
        for (Phrase line : lines) {
            boolean labelled = ItemReader.isLabelled(line) || ItemReader.isAnswer(line);
            if (open && !labelled) {
                groups.getLast().add(line);
            } else {
                groups.add(new ArrayList<>(List.of(line)));
            }
            open =
                    labelled
                            || (prompts && !onlyAsks(line.text()))
                            || (open && !onlyAsks(line.text()));
        }
        return groups.stream().map(Phrase::joined).toList();
    }

    private static long sentences(String words) {
        return SENTENCES.matcher(words).results().count();
    }

    /** Whether each of the sentences asks. */
    static boolean onlyAsks(String words) {
        String text = words.strip();
        boolean closed = text.matches("(?s).*[?？؟][\"”’)*]{0,2}|(?s).*か。");
        return closed && !NOT_ASKING.matcher(text).find();
    }
}
