package org.lectern.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names at the beginning of a reference list entry.
 *
 * @param names as printed
 * @param end offset after the last of them, including the point of an initial and "et al."
 */
record AuthorList(List<String> names, int end) {

    private static final Pattern SEPARATOR =
            Pattern.compile("(?i)[,;]? (?:and|&) |[,;] ?(?:and |& )?");
    private static final Pattern ET_AL =
            Pattern.compile("(?i)[,;]? (?:and |& )?(?:et\\.? al\\b\\.?|others\\b)");

    private static final Pattern ENDS_LIST = Pattern.compile("(?i).* (?:and|&) [^,;]*|.*et al\\.?");

    AuthorList {
        names = List.copyOf(names);
    }

    /** Returns the names at the beginning of an entry; empty if it does not begin with a name. */
    static AuthorList of(String entry) {
        List<String> names = new ArrayList<>();
        Optional<Matcher> name = nameAt(entry, 0, NameGrammar.FIRST_IN_LIST.stream());
        Pattern form = name.map(Matcher::pattern).orElse(NameGrammar.FIRST_IN_LIST.getLast());
        int end = 0;
        while (name.isPresent()) {
            names.add(name.get().group());
            end = name.get().end();
            name = nameAfter(entry, end, form);
        }
        return new AuthorList(names, end > 0 ? skipEtAl(entry, end) : 0);
    }

    private static Optional<Matcher> nameAfter(String entry, int end, Pattern form) {
        Matcher separator = SEPARATOR.matcher(entry).region(end, entry.length());
        return separator.lookingAt()
                ? nameAt(entry, separator.end(), formsAfter(form, separator.group()))
                : Optional.empty();
    }

    private static int skipEtAl(String entry, int end) {
        Matcher others = ET_AL.matcher(entry).region(end, entry.length());
        return others.lookingAt() ? others.end() : end;
    }

    /** Returns the forms to try for the next name, in order: first the form of the first name. */
    private static Stream<Pattern> formsAfter(Pattern form, String separator) {
        return Stream.concat(
                Stream.of(form),
                (separator.strip().endsWith("and")
                                ? NameGrammar.LAST_IN_LIST
                                : NameGrammar.WITHIN_LIST)
                        .stream());
    }

    private static Optional<Matcher> nameAt(String entry, int start, Stream<Pattern> forms) {
        return forms.map(f -> f.matcher(entry).region(start, entry.length()))
                .filter(Matcher::lookingAt)
                .findFirst();
    }

    /**
     * Returns whether a comma after the last name ends the list. Without initials, a word after the
     * comma could be one more name.
     */
    boolean isClosed(String entry) {
        return names.size() == 1
                || (!names.isEmpty() && names.getLast().contains("."))
                || (!names.isEmpty() && ENDS_LIST.matcher(entry.substring(0, end)).matches());
    }

    boolean isEmpty() {
        return names.isEmpty();
    }
}
