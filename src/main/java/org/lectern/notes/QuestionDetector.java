package org.lectern.notes;

import org.lectern.notes.markup.Inline;
import org.lectern.notes.markup.InlineText;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects questions. A question mark counts at the end of a sentence and outside links, code,
 * formulas and quotations. In Japanese the final particle counts too.
 */
final class QuestionDetector {

    /** The number of characters of a text that are examined. */
    private static final int MAX_LENGTH = 20_000;

    private static final Pattern MARK =
            Pattern.compile(
                    "(?<![(\\[?？])[?؟]+!{0,3}(?=[\\s)\\]\"”’'»*_,;:.…/–—-]|$)|？|[?](?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])|\\?(?=\\?)");
    private static final Pattern QUESTION_PARTICLE =
            Pattern.compile("か[。．]\\s{0,3}$|(?:です|ます|でしょう|だろう|ません|のだろう|の)か\\s{0,3}$");
    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]{1,400}\"|“[^“”]{1,400}”|«[^«»]{1,400}»|「[^「」]{1,400}」");
    private static final Pattern FORMULA =
            Pattern.compile("\\$(?![\\d\\s])[^$]{1,300}\\$|\\\\\\([^)]{1,300}\\\\\\)");

    private QuestionDetector() {}

    static boolean isQuestion(InlineText words) {
        return questionEnd(words) > 0;
    }

    /** Returns the offset after the last question mark that counts; 0 where there is none. */
    static int questionEnd(InlineText words) {
        String text = maskedText(words);
        int end = lastMark(text, answerStart(words, text));
        return end > 0 ? end : lastMark(text, text.length());
    }

    private static int lastMark(String text, int limit) {
        Matcher mark = MARK.matcher(text).region(0, limit).useTransparentBounds(true);
        int end = 0;
        while (mark.find()) {
            end = mark.end();
        }
        Matcher particle = QUESTION_PARTICLE.matcher(text.substring(0, limit));
        return end == 0 && particle.find() ? limit : end;
    }

    /**
     * Returns the offset of italics after a question, which are its answer; the length where none
     * are.
     */
    private static int answerStart(InlineText words, String text) {
        int at = 0;
        boolean upright = false;
        for (Inline run : words.inlines()) {
            if (run.emphasized() && upright && lastMark(text, Math.min(at, text.length())) > 0) {
                return Math.min(at, text.length());
            }
            upright |= !run.emphasized() && !run.text().isBlank();
            at += run.text().length();
        }
        return text.length();
    }

    /** Returns the text with spaces in place of spans where a question mark does not count. */
    private static String maskedText(InlineText words) {
        StringBuilder text = new StringBuilder();
        for (Inline run : words.inlines()) {
            boolean silent = run.code() || run.isLink();
            text.append(silent ? " ".repeat(run.text().length()) : run.text());
            if (text.length() > MAX_LENGTH) {
                break;
            }
        }
        String heard = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text.toString();
        return mask(QUOTED, mask(FORMULA, heard));
    }

    /** Replaces all matches with spaces, unless no letter would be left. */
    private static String mask(Pattern pattern, String text) {
        String rest = pattern.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
        return rest.chars().anyMatch(Character::isLetter) ? rest : text;
    }
}
