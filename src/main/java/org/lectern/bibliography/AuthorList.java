package org.lectern.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names with which an entry of a list of references begins.
 *
 * @param names as printed
 * @param end offset after the last of them, with the point of an initial and with "et al."
 */
record AuthorList(List<String> names, int end) {

    private static final String PARTICLES =
            "(?:(?i:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|bin|al|el)[ -])*";
    private static final String WORD = "[\\p{L}\\p{M}'’]+(?:[-‐]\\p{L}[\\p{L}\\p{M}'’]+)*";
    private static final String SURNAME = PARTICLES + "(?:[dDO]['’])?\\p{Lu}" + WORD;
    private static final String FURTHER_SURNAME = "(?: (?!(?i:and|et)\\b)" + SURNAME + ")";
    private static final String INITIAL = "(?:\\p{Lu}|Ph|Th|Ch|Yu|Ju)\\.";
    private static final String INITIALS =
            INITIAL + "(?:[ -]{0,2}(?:" + INITIAL + "|\\p{Ll}\\.)){0,4}";
    private static final String GIVEN_NAME = "\\p{Lu}" + WORD + "(?: \\p{Lu}\\b\\.?)*";
    private static final String NAME_SUFFIX = "(?:,? (?:Jr|Sr|JR|SR)\\b\\.?|,? I{2,3}\\b)?";

    /** Surname, comma, initials or one given name. */
    private static final Pattern SURNAME_FIRST =
            Pattern.compile(
                    "(?:%1$s%2$s{0,2}%5$s, ?%3$s|%1$s, %4$s(?=[,.;:(]| and | & ))%5$s"
                            .formatted(
                                    SURNAME, FURTHER_SURNAME, INITIALS, GIVEN_NAME, NAME_SUFFIX));

    /** Initials, surname. */
    private static final Pattern INITIALS_FIRST =
            Pattern.compile(INITIALS + " ?" + SURNAME + FURTHER_SURNAME + "{0,2}" + NAME_SUFFIX);

    /** Given name, perhaps initials, surname. */
    private static final Pattern GIVEN_NAME_FIRST =
            Pattern.compile(GIVEN_NAME + FURTHER_SURNAME + "{1,3}" + NAME_SUFFIX);

    private static final Pattern SEPARATOR =
            Pattern.compile("(?i)[,;]? (?:and|&) |[,;] ?(?:and |& )?");
    private static final Pattern ET_AL =
            Pattern.compile("(?i)[,;]? (?:and |& )?(?:et\\.? al\\b\\.?|others\\b)");

    private static final Pattern ENDS_LIST = Pattern.compile("(?i).* (?:and|&) [^,;]*|.*et al\\.?");

    AuthorList {
        names = List.copyOf(names);
    }

    /** The names at an entry's beginning; none where it begins otherwise. */
    static AuthorList of(String entry) {
        Pattern form =
                Stream.of(SURNAME_FIRST, INITIALS_FIRST, GIVEN_NAME_FIRST)
                        .filter(f -> f.matcher(entry).lookingAt())
                        .findFirst()
                        .orElse(GIVEN_NAME_FIRST);
        List<String> names = new ArrayList<>();
        Matcher between = SEPARATOR.matcher(entry);
        int end = 0;
        Optional<Matcher> name = nameAt(entry, 0, Stream.of(form));
        while (name.isPresent()) {
            names.add(name.get().group());
            end = name.get().end();
            name =
                    between.region(end, entry.length()).lookingAt()
                            ? nameAt(entry, between.end(), formsAfter(form, between.group()))
                            : Optional.empty();
        }
        Matcher others = ET_AL.matcher(entry).region(end, entry.length());
        return new AuthorList(names, end > 0 && others.lookingAt() ? others.end() : end);
    }

    /** In any list a name may be short, and the last one written out. */
    private static Stream<Pattern> formsAfter(Pattern form, String between) {
        return between.strip().endsWith("and")
                ? Stream.of(form, INITIALS_FIRST, GIVEN_NAME_FIRST)
                : Stream.of(form, INITIALS_FIRST);
    }

    private static Optional<Matcher> nameAt(String entry, int start, Stream<Pattern> forms) {
        return forms.map(f -> f.matcher(entry).region(start, entry.length()))
                .filter(Matcher::lookingAt)
                .findFirst();
    }

    /** Whether a comma behind the last name ends the list: initials tell names from other words. */
    boolean isClosed(String entry) {
        return names.size() == 1
                || (!names.isEmpty() && names.getLast().contains("."))
                || (!names.isEmpty() && ENDS_LIST.matcher(entry.substring(0, end)).matches());
    }

    boolean isEmpty() {
        return names.isEmpty();
    }
}
