package org.lectern.bibliography;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The forms in which names of persons are written; shared by citations in notes, reference lists
 * and title pages.
 *
 * <p>They differ in how much a form may take in. A reference list is one text in which only the
 * form of a name tells where it ends, so its forms are strict. A title page and a citation in notes
 * are split at commas and conjunctions first, and the form only has to reject other words.
 */
public final class NameGrammar {

    private static final String PARTICLE =
            "(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|bin|al|el)";
    private static final String WORD = "[\\p{L}\\p{M}'’]+(?:[-‐]\\p{L}[\\p{L}\\p{M}'’]+)*";
    private static final String SURNAME =
            "(?:(?i:" + PARTICLE + ")[ -])*(?:[dDO]['’])?\\p{Lu}" + WORD;
    private static final String FURTHER_SURNAME = "(?: (?!(?i:and|et)\\b)" + SURNAME + ")";
    private static final String INITIAL = "(?:\\p{Lu}|Ph|Th|Ch|Yu|Ju)\\.";
    private static final String INITIALS =
            INITIAL + "(?:[ -]{0,2}(?:" + INITIAL + "|\\p{Ll}\\.)){0,4}";
    private static final String GIVEN_NAME = "\\p{Lu}" + WORD + "(?: \\p{Lu}\\b\\.?)*";
    private static final String GENERATION = "(?:,? (?:Jr|Sr|JR|SR)\\b\\.?|,? I{2,3}\\b)?";

    /** Surname, comma, initials or one given name. */
    private static final Pattern SURNAME_FIRST =
            Pattern.compile(
                    "(?:%1$s%2$s{0,2}%5$s, ?%3$s|%1$s, %4$s(?=[,.;:(]| and | & ))%5$s"
                            .formatted(SURNAME, FURTHER_SURNAME, INITIALS, GIVEN_NAME, GENERATION));

    /** Initials, surname. */
    private static final Pattern INITIALS_FIRST =
            Pattern.compile(INITIALS + " ?" + SURNAME + FURTHER_SURNAME + "{0,2}" + GENERATION);

    /** Given name, perhaps initials, surname. */
    private static final Pattern GIVEN_NAME_FIRST =
            Pattern.compile(GIVEN_NAME + FURTHER_SURNAME + "{1,3}" + GENERATION);

    /** The forms in which a reference list may write its first name, in the order to try them. */
    static final List<Pattern> FIRST_IN_LIST =
            List.of(SURNAME_FIRST, INITIALS_FIRST, GIVEN_NAME_FIRST);

    /** The same for any other name but the last: such names may be abbreviated. */
    static final List<Pattern> WITHIN_LIST = List.of(INITIALS_FIRST);

    /** The same for the last name, after "and": it may be abbreviated or written in full. */
    static final List<Pattern> LAST_IN_LIST = List.of(INITIALS_FIRST, GIVEN_NAME_FIRST);

    /** A name in full or abbreviated, with nothing else around it. */
    private static final Pattern FULL_NAME =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|"
                            + PARTICLE
                            + "))* \\p{Lu}[\\p{L}'’-]+(?: (?:Jr|Sr)\\.| I{2,3})?");

    /** The beginning of a name in notes, in any script. */
    private static final Pattern LOOSE_NAME =
            Pattern.compile(
                    "[\\p{Lu}\\p{Lo}][\\p{L}.'’-]{0,30}(?:\\s{1,2}[\\p{L}.'’-]{1,30}){0,4}");

    /** Surname, comma, one or two given names. */
    private static final Pattern INVERTED_NAME =
            Pattern.compile(
                    "\\s*\\p{Lu}[\\p{L}'’-]{1,30}(?: [\\p{L}'’-]{1,30})?,\\s{0,2}"
                            + "\\p{Lu}[\\p{L}.'’-]{0,30}(?:\\s{1,2}\\p{Lu}[\\p{L}.]{0,30})?"
                            + "[.,\\s]{0,3}");

    private static final Pattern LOOSE_INITIALS =
            Pattern.compile("(?:\\p{Lu}\\.?[\\s-]{0,2}){1,4}");

    private static final Pattern LAST_GENERATION =
            Pattern.compile(",? (?:(?:Jr|Sr|JR|SR)\\.?|I{2,3})$");

    private NameGrammar() {}

    /** Returns whether a text is one name in the order of speech, and nothing else. */
    public static boolean isFullName(String text) {
        return FULL_NAME.matcher(text).matches();
    }

    /** Returns whether a text begins like a name. */
    static boolean startsLikeName(String text) {
        return LOOSE_NAME.matcher(text).lookingAt();
    }

    /** Returns whether a text is one name with the surname before a comma. */
    static boolean isInverted(String text) {
        return INVERTED_NAME.matcher(text).matches();
    }

    /** Returns whether a text is nothing but initials, with or without points. */
    static boolean isInitials(String text) {
        return LOOSE_INITIALS.matcher(text).matches();
    }

    /**
     * Returns the surname of a name: what is before a comma, else the last word with the particles
     * before it, else the first word where initials follow it. "Jr." and "III" are left out.
     *
     * @param name of one person, not blank
     */
    static String surname(String name) {
        String personal = LAST_GENERATION.matcher(name.strip()).replaceFirst("");
        int comma = personal.indexOf(',');
        if (comma >= 0) {
            return personal.substring(0, comma).strip();
        }
        String[] words = personal.split("\\s+", -1);
        boolean initialsLast = words.length > 1 && isInitials(words[words.length - 1]);
        return initialsLast ? words[0] : lastWordWithParticles(words);
    }

    private static String lastWordWithParticles(String[] words) {
        int last = words.length - 1;
        StringBuilder surname = new StringBuilder(words[last]);
        for (int i = last - 1; i > 0 && words[i].matches(PARTICLE); i--) {
            surname.insert(0, words[i] + " ");
        }
        return surname.toString();
    }
}
