package org.lectern.corpus.notes;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in the notes: where one stands in plain words, and when two are the same. */
final class Addresses {

    private static final Pattern BARE =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>\\[\\]\"“”、。）」]{3,2000}");
    private static final Pattern ARXIV =
            Pattern.compile(
                    "arxiv\\.org/(?:abs|pdf|html)/((?:[a-z.-]{2,20}/)?\\d[\\d.]{3,12}?)(?:v\\d+)?(?:\\.pdf)?$");

    private Addresses() {}

    /** The stretches of a text that are addresses, as pairs of offsets. */
    static List<int[]> in(String text) {
        return BARE.matcher(text).results().map(m -> trimmed(text, m.start(), m.end())).toList();
    }

    private static int[] trimmed(String text, int start, int end) {
        int last = end;
        while (last > start && ".,;:!?'*_".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        while (last > start && text.charAt(last - 1) == ')' && unbalanced(text, start, last)) {
            last--;
        }
        return new int[] {start, last};
    }

    private static boolean unbalanced(String text, int start, int end) {
        String address = text.substring(start, end);
        long opened = address.chars().filter(c -> c == '(').count();
        return address.chars().filter(c -> c == ')').count() > opened;
    }

    /** The same for addresses of the same document: without scheme, fragment and arXiv's forms. */
    static String key(String url) {
        String bare = url.strip().toLowerCase(Locale.ROOT);
        bare = bare.replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
        bare = bare.replaceFirst("#.*$", "").replaceFirst("/+$", "");
        Matcher arxiv = ARXIV.matcher(bare);
        return arxiv.find() ? "arxiv:" + arxiv.group(1) : bare;
    }

    static boolean isRelative(String url) {
        return !url.matches("(?i)[a-z][a-z0-9+.-]*:.*")
                && !url.startsWith("#")
                && !url.startsWith("www.");
    }
}
