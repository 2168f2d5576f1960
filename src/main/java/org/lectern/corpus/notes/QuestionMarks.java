package org.lectern.corpus.notes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether words ask. A question mark counts at a sentence's end, outside links, code, formulas and
 * quotations; in Japanese the closing particle counts too.
 */
final class QuestionMarks {

    /** Text longer than this is judged by its beginning. */
    private static final int REACH = 20_000;

    private static final Pattern MARK =
            Pattern.compile(
                    "(?<![(\\[?？])[?؟]+!{0,3}(?=[\\s)\\]\"”’'»*_,;:.…/–—-]|$)|？|[?](?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])|\\?(?=\\?)");
    private static final Pattern PARTICLE =
            Pattern.compile("か[。．]\\s{0,3}$|(?:です|ます|でしょう|だろう|ません|のだろう|の)か\\s{0,3}$");
    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]{1,400}\"|“[^“”]{1,400}”|«[^«»]{1,400}»|「[^「」]{1,400}」");
    private static final Pattern FORMULA =
            Pattern.compile("\\$(?![\\d\\s])[^$]{1,300}\\$|\\\\\\([^)]{1,300}\\\\\\)");

    private QuestionMarks() {}

    static boolean asks(Phrase words) {
        return asked(words) > 0;
    }

    /** Where the asking ends: the offset after the last mark that counts; 0 where nothing asks. */
    static int asked(Phrase words) {
        String text = audible(words);
        int end = lastMark(text, answerStart(words, text));
        return end > 0 ? end : lastMark(text, text.length());
    }

    private static int lastMark(String text, int limit) {
        Matcher mark = MARK.matcher(text).region(0, limit).useTransparentBounds(true);
        int end = 0;
        while (mark.find()) {
            end = mark.end();
        }
        Matcher particle = PARTICLE.matcher(text.substring(0, limit));
        return end == 0 && particle.find() ? limit : end;
    }

    /** Where italics begin that follow a question: they hold its answer. */
    private static int answerStart(Phrase words, String text) {
        int at = 0;
        boolean upright = false;
        for (Run run : words.runs()) {
            if (run.emphasised() && upright && lastMark(text, Math.min(at, text.length())) > 0) {
                return Math.min(at, text.length());
            }
            upright |= !run.emphasised() && !run.text().isBlank();
            at += run.text().length();
        }
        return text.length();
    }

    /** The text with as many blanks where a mark would not count. */
    private static String audible(Phrase words) {
        StringBuilder text = new StringBuilder();
        for (Run run : words.runs()) {
            boolean silent = run.quiet() || run.isLink();
            text.append(silent ? " ".repeat(run.text().length()) : run.text());
            if (text.length() > REACH) {
                break;
            }
        }
        String heard = text.length() > REACH ? text.substring(0, REACH) : text.toString();
        return blanked(QUOTED, blanked(FORMULA, heard));
    }

    /** Blanks what matches, unless nothing else is said. */
    private static String blanked(Pattern pattern, String text) {
        String rest = pattern.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
        return rest.chars().anyMatch(Character::isLetter) ? rest : text;
    }
}
