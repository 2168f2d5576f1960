package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.CitationRole;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a heading, a label or a column's head announces.
 *
 * @param role which its words give to readings; null where they give none
 * @param prompt whether it announces questions, so that what follows asks even without a mark
 */
record SectionName(Kind kind, @Nullable CitationRole role, boolean prompt) {

    /** The kinds, the one that decides in mixed names first. */
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

    /** Names that say how something is read and leave out what. */
    private static final Pattern ROLE_ONLY =
            Pattern.compile(
                    "(?:required|optional|mandatory|additional|supplementary|supplemental|further|recommended|suggested|bonus)(?:"
                        + " (?:material|materials|items|list))?");

    /** A heading over readings as well as questions is neither's. */
    private static final Pattern MIXED =
            Pattern.compile(
                    "(?:readings?|papers?)\\s*(?:and|&|\\+|/)|(?:and|&|\\+|/)\\s*(?:the"
                            + " )?(?:readings?|papers?)");

    /** "Week 4: Logs" is about logs: behind a number and a colon only some names are sections'. */
    private static final Pattern NUMBERED = Pattern.compile("\\d\\s{0,2}[:：–—]\\s{0,3}\\p{L}");

    private static final Set<Kind> KINDS_AFTER_NUMBER =
            Set.of(Kind.READINGS, Kind.QUESTIONS, Kind.DISCUSSION, Kind.NOTES);

    private static final Pattern NEXT_MEETING =
            Pattern.compile("next (?:meeting|session|week|time|class|up|steps?)");

    private static final Pattern THINGS_TO_DISCUSS =
            Pattern.compile(
                    "^(?:things|points|topics|issues|food) (?:to|for)"
                            + " (?:think|thought|discuss|consider|ponder)(?: about)?:?$");

    /** The section that a name announces; null where it is no section's name. */
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

    /** The kinds of a name's words; empty where one of the words is foreign. */
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

    /** The role that words give to the readings beside them; null where they give none. */
    static @Nullable CitationRole roleOf(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (CHOICE.matcher(lower).find()) {
            return CitationRole.CHOICE;
        }
        return RELATED.matcher(lower).find() ? CitationRole.RELATED : null;
    }

    /** Whether a sentence says that questions follow. */
    static boolean announcesQuestions(String sentence) {
        return QUESTION_LEAD_IN.matcher(sentence.toLowerCase(Locale.ROOT)).find();
    }

    boolean isOneOf(Kind... kinds) {
        return List.of(kinds).contains(kind);
    }

    /** Whether it holds readings, or links that may be some. */
    boolean hasReadings() {
        return kind == Kind.READINGS || kind == Kind.LINKS;
    }
}
