package org.lectern.analysis;

import org.lectern.model.Span;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the sentences of English running text. The JDK's own rules end one at the full stop of an
 * abbreviation when a capital follows; those ends are taken back.
 */
public final class Sentences {

    private static final Pattern ABBREVIATION =
            Pattern.compile(
                    "(?s)(?i:.*(^|[\\s(\\[“\"])(et"
                        + " al|e\\.g|i\\.e|figs?|secs?|sects?|eqs?|eqns?|tabs?"
                        + "|refs?|chaps?|no|nos|vol|pp?|cf|vs|viz|resp|approx|dr|prof|mr|mrs|ms|st"
                        + "|jr|sr|inc|ltd|co|corp|univ|dept|proc|ed|eds|thm|def|alg|app|appx|n\\.b"
                        + "|a\\.k\\.a|w\\.r\\.t))\\.");

    /** A single capital, as in names: not "I", which ends sentences. */
    private static final Pattern INITIAL =
            Pattern.compile("(?s).*(^|[\\s(\\[“\"]|\\p{Lu}\\.|-)[A-HJ-Z]\\.");

    private Sentences() {}

    /**
     * The sentences of a text, in order, without the blanks between them. Together they cover all
     * that is not blank.
     */
    public static List<Span> of(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<Span> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == text.length() || ends(text, start, end)) {
                addStripped(sentences, text, start, end);
                start = end;
            }
        }
        return List.copyOf(sentences);
    }

    private static boolean ends(String text, int start, int end) {
        String sentence = text.substring(Math.max(start, end - 40), end).stripTrailing();
        String next = text.substring(end, Math.min(text.length(), end + 40));
        boolean abbreviated =
                ABBREVIATION.matcher(sentence).matches() || INITIAL.matcher(sentence).matches();
        return !abbreviated && !startsInMidSentence(next);
    }

    private static boolean startsInMidSentence(String next) {
        int first = next.isEmpty() ? ' ' : next.codePointAt(0);
        return Character.isLowerCase(first) || ",;:)]".indexOf(first) >= 0;
    }

    private static void addStripped(List<Span> sentences, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Span(from, to));
        }
    }
}
