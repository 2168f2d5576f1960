package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.CitationRole;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The kind of section that a heading, label or table column names.
 *
 * @param role the role that it gives to readings; null where it gives none
 * @param prompt whether it announces questions, so that items without a question mark are prompts
 */
record SectionName(Kind kind, @Nullable CitationRole role, boolean prompt) {

    /** The kinds of sections, by precedence in names with words of several kinds. */
    enum Kind {
        LOG,
        PEOPLE,
        VENUE,
        DATE,
        ANSWERS,
        QUESTIONS,
        TITLE,
        NOTES,
        AUTHORS,
        YEAR,
        LINKS,
        MEDIA,
        READINGS,
        DISCUSSION
    }

    private static final SectionWords WORDS = SectionWords.load();

    private static final Pattern RELATED =
            Pattern.compile(
                    "\\b(?:optional(?:ly)?|additional|supplement\\w*|related|further|recommended|bonus|extra|background|secondary|backup|alternate|see"
                        + " also|not (?:need|have|required) to read|(?:don['’]t|needn['’]t|no)"
                        + " (?:need|have) to|not required|if (?:you (?:want|have time|are"
                        + " interested|like)|interested)|for fun)\\b|関連|参考|補足|追加");
    private static final Pattern CHOICE =
            Pattern.compile("\\b(?:select|choose|pick|either|one of|any of)\\b|いずれか");
    private static final Pattern QUESTION_LEAD_IN =
            Pattern.compile(
                    "\\b(?:questions?|prompts?|discussion"
                            + " (?:points|topics|prompts))\\b|質問|疑問|論点|問い");
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[][^()\\[\\]（）]{0,200}[)）\\]]");
    private static final int MAX_LENGTH = 90;

    /** Names with a role but without a word for readings. */
    private static final Pattern ROLE_ONLY =
            Pattern.compile(
                    "(?:required|optional|mandatory|additional|supplementary|supplemental|further|recommended|suggested|bonus)(?:"
                        + " (?:material|materials|items|list))?");

    /** A heading over both readings and questions, which is neither kind of section. */
    private static final Pattern MIXED =
            Pattern.compile(
                    "(?:readings?|papers?)\\s*(?:and|&|\\+|/)|(?:and|&|\\+|/)\\s*(?:the"
                            + " )?(?:readings?|papers?)");

    /** A title after a number: "Week 4: Logs" is a session about logs and not a meeting log. */
    private static final Pattern NUMBERED = Pattern.compile("\\d\\s{0,2}[:：–—]\\s{0,3}\\p{L}");

    private static final Set<Kind> KINDS_AFTER_NUMBER =
            Set.of(Kind.READINGS, Kind.QUESTIONS, Kind.DISCUSSION, Kind.NOTES);

    private static final Pattern NEXT_MEETING =
            Pattern.compile("next (?:meeting|session|week|time|class|up|steps?)");

    private static final Pattern THINGS_TO_DISCUSS =
            Pattern.compile(
                    "^(?:things|points|topics|issues|food) (?:to|for)"
                            + " (?:think|thought|discuss|consider|ponder)(?: about)?:?$");

    /** Parses a name; returns null where it names no section. */
    static @Nullable SectionName parse(String name) {
        if (name.isBlank() || name.length() > MAX_LENGTH) {
            return null;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (ROLE_ONLY.matcher(lower.strip()).matches()) {
            return new SectionName(Kind.READINGS, roleOf(lower), false);
        }
        if (NEXT_MEETING.matcher(lower.strip()).matches()) {
            return new SectionName(Kind.NOTES, null, false);
        }
        List<Kind> kinds = kinds(BRACKETS.matcher(lower).replaceAll(" "));
        if (kinds.isEmpty()) {
            return THINGS_TO_DISCUSS.matcher(lower).find()
                    ? new SectionName(Kind.QUESTIONS, null, true)
                    : null;
        }
        boolean mixed = kinds.contains(Kind.READINGS) && MIXED.matcher(lower).find();
        if (mixed && (kinds.contains(Kind.QUESTIONS) || kinds.contains(Kind.DISCUSSION))) {
            return null;
        }
        Kind kind = kinds.stream().sorted().toList().getFirst();
        if (NUMBERED.matcher(lower).find() && !KINDS_AFTER_NUMBER.contains(kind)) {
            return null;
        }
        boolean prompt = kind == Kind.QUESTIONS || QUESTION_LEAD_IN.matcher(lower).find();
        return new SectionName(
                kind == Kind.DISCUSSION ? Kind.QUESTIONS : kind, roleOf(lower), prompt);
    }

    /** Returns the kinds of the words in a name; empty where a word is in no list. */
    private static List<Kind> kinds(String name) {
        List<Kind> kinds = new ArrayList<>();
        for (String word : name.replace("q & a", "q&a").split("[^\\p{L}\\p{N}&'’+-]+", -1)) {
            String bare = word.replaceAll("^[-'’+]+|[-'’+]+$", "").replace("-", "");
            Kind kind = WORDS.kindOf(bare);
            if (kind != null) {
                kinds.add(kind);
            } else if (!bare.isEmpty() && !WORDS.isFiller(bare) && !bare.matches("\\d{1,2}")) {
                return List.of();
            }
        }
        return kinds;
    }

    /** Returns the role that a text gives to readings; null where it gives none. */
    static @Nullable CitationRole roleOf(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (CHOICE.matcher(lower).find()) {
            return CitationRole.CHOICE;
        }
        return RELATED.matcher(lower).find() ? CitationRole.RELATED : null;
    }

    /** Returns whether a sentence announces questions. */
    static boolean announcesQuestions(String sentence) {
        return QUESTION_LEAD_IN.matcher(sentence.toLowerCase(Locale.ROOT)).find();
    }

    boolean isOneOf(Kind... kinds) {
        return List.of(kinds).contains(kind);
    }

    /** Returns whether the section has readings, or links that may be readings. */
    boolean hasReadings() {
        return kind == Kind.READINGS || kind == Kind.LINKS;
    }
}
