package org.lectern.notes;

import org.lectern.bibliography.YearGrammar;
import org.lectern.notes.markup.InlineText;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Distinguishes prose from citations and questions. */
final class ProseDetector {

    private static final int LONG_TEXT = 400;
    private static final Pattern CITATION_MARK =
            Pattern.compile(
                    "(?<!\\d)"
                            + YearGrammar.YEAR
                            + "(?!\\d)|\\bet"
                            + " al\\b|\"[^\"]{5,300}\"|“[^“”]{5,300}”|\\bdoi\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?。](?:\\s+|$)");
    private static final Pattern FUNCTION_WORDS =
            Pattern.compile(
                    "(?i)\\b(?:we|you|you'll|i|please|this week|will be|is"
                            + " a|are|was|were|have|should)\\b"
                            + "|^(?:read|skim|see|come|try|bring|prepare|note|focus on|look"
                            + " at|think about|if)\\s.*\\.$");
    private static final Pattern STATEMENT_END = Pattern.compile("[.!。]\\s");

    private ProseDetector() {}

    /**
     * Returns whether a text has a sign of a citation: a year, "et al", a quoted title or "doi".
     */
    static boolean hasCitationMark(String words) {
        return CITATION_MARK.matcher(words).find();
    }

    /** Returns whether a text without links is prose and not a citation. */
    static boolean isProse(String words) {
        boolean cites = CITATION_MARK.matcher(words).find();
        if (words.endsWith(":") || words.endsWith("：")) {
            return true;
        }
        if (words.length() > LONG_TEXT) {
            return !cites || words.length() > 3 * LONG_TEXT;
        }
        return !cites && (FUNCTION_WORDS.matcher(words).find() || countSentences(words) > 1);
    }

    /**
     * Groups lines by question: a labelled question continues until the next label, and any other
     * until a question mark ends its line.
     */
    static List<InlineText> questionGroups(List<InlineText> lines, boolean prompts) {
        List<List<InlineText>> groups = new ArrayList<>();
        boolean open = false;
        for (InlineText line : lines) {
            boolean labelled =
                    ItemReader.isLabelledQuestion(line) || ItemReader.isLabelledAnswer(line);
            if (open && !labelled) {
                groups.getLast().add(line);
            } else {
                groups.add(new ArrayList<>(List.of(line)));
            }
            open =
                    labelled
                            || (prompts && !isOnlyQuestions(line.text()))
                            || (open && !isOnlyQuestions(line.text()));
        }
        return groups.stream().map(InlineText::joinLines).toList();
    }

    private static long countSentences(String words) {
        return SENTENCE_END.matcher(words).results().count();
    }

    /** Returns whether each sentence is a question. */
    static boolean isOnlyQuestions(String words) {
        String text = words.strip();
        boolean closed = text.matches("(?s).*[?？؟][\"”’)*]{0,2}|(?s).*か。");
        return closed && !STATEMENT_END.matcher(text).find();
    }
}
