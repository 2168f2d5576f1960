package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.notes.date.DateMention;
import org.lectern.notes.date.DateReader;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of the heading of a session.
 *
 * @param number null where there is none or it is not whole
 * @param numbered whether there is a number, even one such as "15.5"
 * @param title the rest without number, dates and punctuation; null where it is empty or generic
 */
record SessionHeading(
        @Nullable Integer number,
        boolean numbered,
        @Nullable String title,
        List<DateMention> dates) {

    private static final String SESSION_WORD =
            "week|wk\\.?|session|meeting|meet-?up|reading\\s?group|reading\\s?club|journal\\s?club|book\\s?club|lecture|class|seminar|gathering|edition|episode|round|club\\smeeting|paper\\sclub|discussion|pwl(?:[-"
                + " ][a-z]{1,20})?"
                + "|semaine|séance|seance|woche|sitzung|treffen|sesión|sesion|semana|reunión|encontro|incontro";
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(?:"
                            + SESSION_WORD
                            + ")\\s{0,2}(?:#|no\\.?\\s?|nr\\.?\\s?|number\\s)?\\s{0,2}(\\d{1,3}(?:\\.\\d)?|one|two|three|four|five"
                            + "|six|seven|eight|nine|ten|eleven|twelve)(?![\\d/-]\\d|\\d|\\p{L}|[a-z]{2})"
                            + "|(?:(?<![\\p{L}\\d])(?:\\p{L}[\\p{L}-]{0,20}(?=#)|(?-i:[A-Z][A-Za-z-]{0,20}[A-Z])\\s(?=#)))?(?<!&)#\\s?(\\d{1,3}(?:\\.\\d)?)(?!\\d)"
                            + "|第\\s?(\\d{1,3})\\s?[回章週]|(?<!\\d)(\\d{1,3})\\s?(?:주차|회차)",
                    Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> NUMBER_WORDS =
            Map.ofEntries(
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12));
    private static final Pattern EDGES =
            Pattern.compile("^[\\s\\-–—:：;,.|·•/()\\[\\]]+|[\\s\\-–—:：;,|·•/(\\[]+$");
    private static final Pattern BEFORE_DATE =
            Pattern.compile("(?i)\\s(?:on|of|for|from|du|le|vom|am|del|el|di|do)\\s{1,3}\u0000");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(\\[（][\\s,:;-]{0,4}[)\\]）]");
    private static final Pattern GENERIC_TITLE =
            Pattern.compile(
                    "(?i)(?:the )?(?:readings?|papers?|notes?|meeting|session|week|reading"
                        + " group|journal club|book club|pwl|meeting"
                        + " (?:info|information|notes|details|minutes)|reading"
                        + " (?:notes|list)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|overview|summary|index|readme|home|readings?"
                        + " and questions|discussion|date|schedule|untitled|class|réunion|séance|sitzung|treffen|reunión|輪読会|読書会|勉強会|論文紹介)");

    static SessionHeading parse(String heading, DateReader dates) {
        List<DateMention> mentions = dates.findAll(heading);
        String rest = heading.length() > 1000 ? heading.substring(0, 1000) : heading;
        for (DateMention date : mentions.reversed()) {
            if (date.end() <= rest.length()) {
                rest = rest.substring(0, date.start()) + " \u0000 " + rest.substring(date.end());
            }
        }
        Matcher counted = NUMBERED.matcher(rest);
        boolean found = counted.find();
        Integer number = found ? number(counted) : null;
        String words =
                found
                        ? rest.substring(0, counted.start()) + " " + rest.substring(counted.end())
                        : rest;
        return new SessionHeading(number, found, title(words), mentions);
    }

    private static @Nullable Integer number(Matcher counted) {
        for (int group = 1; group <= counted.groupCount(); group++) {
            String digits = counted.group(group);
            if (digits != null) {
                Integer word = NUMBER_WORDS.get(digits.toLowerCase(Locale.ROOT));
                return word != null ? word : digits.contains(".") ? null : Integer.valueOf(digits);
            }
        }
        return null;
    }

    private static @Nullable String title(String words) {
        String text = BEFORE_DATE.matcher(words).replaceAll(" ").replace("\u0000", " ");
        String before;
        do {
            before = text;
            text = EDGES.matcher(EMPTY_BRACKETS.matcher(text).replaceAll(" ")).replaceAll("");
            text = closeBracket(text);
        } while (!text.equals(before));
        text = text.replaceAll("\\s+", " ");
        return text.isEmpty() || isGeneric(text) ? null : text;
    }

    /** Removes a closing bracket whose opening one was removed with the date. */
    private static String closeBracket(String text) {
        boolean round = text.endsWith(")") && text.indexOf('(') < 0;
        boolean square = text.endsWith("]") && text.indexOf('[') < 0;
        return round || square ? text.substring(0, text.length() - 1) : text;
    }

    static boolean isGeneric(String title) {
        return GENERIC_TITLE.matcher(title.strip()).matches();
    }

    /**
     * Returns the section that a heading names besides its number, as in "Week 3 readings"; or
     * null.
     */
    static @Nullable SectionName sectionOf(String heading) {
        String start = heading.length() > 200 ? heading.substring(0, 200) : heading;
        Matcher counted = NUMBERED.matcher(start);
        return counted.find() ? SectionName.parse(counted.replaceFirst(" ").strip()) : null;
    }

    /** Returns whether a text begins with a session number. */
    static boolean isNumberedAtStart(String words) {
        Matcher counted = NUMBERED.matcher(words.length() > 200 ? words.substring(0, 200) : words);
        return counted.find() && counted.start() < 3;
    }

    /** Returns whether the heading gives a day and not only a month. */
    boolean isDated() {
        return dates.stream().anyMatch(DateMention::hasDay);
    }

    boolean isSession() {
        return numbered || isDated();
    }
}
