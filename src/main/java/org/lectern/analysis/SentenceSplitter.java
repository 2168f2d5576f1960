package org.lectern.analysis;

import org.lectern.model.Span;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits English running text into sentences. Uses the JDK's break iterator, without its breaks
 * after the full stop of an abbreviation that a capital follows.
 */
public final class SentenceSplitter {

    /** Abbreviations in lower case, without the last full stop. */
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "et al", "e.g", "i.e", "fig", "figs", "sec", "secs", "sect", "sects", "eq",
                    "eqs", "eqn", "eqns", "tab", "tabs", "ref", "refs", "chap", "chaps", "no",
                    "nos", "vol", "p", "pp", "cf", "vs", "viz", "resp", "approx", "dr", "prof",
                    "mr", "mrs", "ms", "st", "jr", "sr", "inc", "ltd", "co", "corp", "univ", "dept",
                    "proc", "ed", "eds", "thm", "def", "alg", "app", "appx", "n.b", "a.k.a",
                    "w.r.t");

    private SentenceSplitter() {}

    /**
     * Returns the sentences of a text in order, trimmed. Together they cover all text but
     * whitespace.
     */
    public static List<Span> split(String text) {
        BreakIterator breaks = sentenceBreaks(text);
        List<Span> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == text.length() || isSentenceEnd(text, start, end)) {
                addTrimmed(sentences, text, start, end);
                start = end;
            }
        }
        return List.copyOf(sentences);
    }

    private static BreakIterator sentenceBreaks(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        return breaks;
    }

    private static boolean isSentenceEnd(String text, int start, int end) {
        String sentence = text.substring(Math.max(start, end - 40), end).stripTrailing();
        String next = text.substring(end, Math.min(text.length(), end + 40));
        return !endsInAbbreviation(sentence) && !startsInMidSentence(next);
    }

    private static boolean endsInAbbreviation(String sentence) {
        if (!sentence.endsWith(".")) {
            return false;
        }
        int stop = sentence.length() - 1;
        int word = wordStart(sentence, stop);
        int two = wordStart(sentence, word - 1);
        return isInitial(sentence, stop - 1)
                || isAbbreviation(sentence.substring(word, stop))
                || isAbbreviation(sentence.substring(two, stop));
    }

    /** Returns the start of the word that ends at an offset. */
    private static int wordStart(String sentence, int end) {
        int at = Math.max(0, end);
        while (at > 0 && !isWordBoundary(sentence.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isWordBoundary(char character) {
        return " \t\n\u000B\f\r([“\"".indexOf(character) >= 0;
    }

    private static boolean isAbbreviation(String words) {
        return ABBREVIATIONS.contains(words.toLowerCase(Locale.ROOT));
    }

    /** Initials of names are single capitals, except "I", which can end a sentence. */
    private static boolean isInitial(String sentence, int at) {
        if (at < 0 || !isCapital(sentence.charAt(at)) || sentence.charAt(at) == 'I') {
            return false;
        }
        char before = at == 0 ? ' ' : sentence.charAt(at - 1);
        boolean second = before == '.' && at > 1 && Character.isUpperCase(sentence.charAt(at - 2));
        return second || before == '-' || isWordBoundary(before);
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static boolean startsInMidSentence(String next) {
        int first = next.isEmpty() ? ' ' : next.codePointAt(0);
        return Character.isLowerCase(first) || ",;:)]".indexOf(first) >= 0;
    }

    private static void addTrimmed(List<Span> sentences, String text, int start, int end) {
        String sentence = text.substring(start, end);
        int from = end - sentence.stripLeading().length();
        int to = start + sentence.stripTrailing().length();
        if (from < to) {
            sentences.add(new Span(from, to));
        }
    }
}
