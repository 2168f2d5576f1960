package org.lectern.extract.layout;

import java.util.regex.Pattern;

/** Distinguishes sentences from other text, such as titles, table cells and program code. */
final class SentenceShape {

    /** Digits after a full stop are a footnote mark, unless digits precede it. */
    private static final Pattern END =
            Pattern.compile(
                    "(?s).*([.?!:;][\\])”’\"'*†‡]{0,3}"
                            + "|(?<!\\d)[.?!:;]([\\])”’\"'*†‡]|\\d){0,3})( \\d{1,2})?");

    /** Longer than any match. */
    private static final int MAX_END_LENGTH = 12;

    private static final Pattern ITEM =
            Pattern.compile("(?s)([•‣◦▪■●*–—-] |\\(?(\\d{1,2}|[a-z]|[ivx]{1,4})[.)] ).*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WORD =
            Pattern.compile("[(“\"‘]?\\p{Ll}{2,}(-\\p{L}+)*[.,;:)”\"’]{0,2}");
    private static final Pattern KEYWORDS =
            Pattern.compile(
                    "(?is)(additional )?(key ?words|index terms|general terms|categories and"
                            + " subject|ccs concepts|cr categories|acm reference format).*");

    /** Fewer words without a sentence end are a title or a label. */
    private static final int MIN_WORDS = 12;

    /** The smallest fraction of plain words in sentences. */
    private static final double MIN_PLAIN_SHARE = .45;

    private SentenceShape() {}

    /** Returns whether a text ends like a sentence, with or without a footnote mark. */
    static boolean endsSentence(String text) {
        return END.matcher(text.substring(Math.max(0, text.length() - MAX_END_LENGTH))).matches();
    }

    static boolean startsItem(String text) {
        return ITEM.matcher(text).matches();
    }

    /** Returns whether a paragraph consists of sentences. */
    static boolean isRunningText(String paragraph) {
        if (KEYWORDS.matcher(paragraph).matches()) {
            return false;
        }
        String[] words = BLANKS.split(paragraph.strip(), -1);
        boolean few = words.length < MIN_WORDS && !startsItem(paragraph);
        return endsSentence(paragraph) || (!few && plainShare(words) >= MIN_PLAIN_SHARE);
    }

    private static double plainShare(String[] words) {
        int plain = 0;
        for (String word : words) {
            if (WORD.matcher(word).matches()) {
                plain++;
            }
        }
        return (double) plain / words.length;
    }
}
