package org.lectern.notes.markup;

import org.lectern.bibliography.IdentifierGrammar;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in the notes: where one stands in plain words, and when two are the same. */
public final class Urls {

    private static final Pattern BARE_URL =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>\\[\\]\"“”、。）」]{3,2000}");
    private static final Pattern ARXIV =
            Pattern.compile(
                    "arxiv\\.org/(?:abs|pdf|html)/("
                            + IdentifierGrammar.ARXIV_NUMBER
                            + ")(?:v\\d+)?(?:\\.pdf)?$");

    private Urls() {}

    /** The stretches of a text that are addresses, as pairs of offsets. */
    static List<int[]> find(String text) {
        return BARE_URL.matcher(text).results().map(m -> trim(text, m.start(), m.end())).toList();
    }

    private static int[] trim(String text, int start, int end) {
        int last = end;
        while (last > start && ".,;:!?'*_".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        while (last > start && text.charAt(last - 1) == ')' && isUnbalanced(text, start, last)) {
            last--;
        }
        return new int[] {start, last};
    }

    private static boolean isUnbalanced(String text, int start, int end) {
        String address = text.substring(start, end);
        long opened = address.chars().filter(c -> c == '(').count();
        return address.chars().filter(c -> c == ')').count() > opened;
    }

    /** The same for addresses of the same document: without scheme, fragment and arXiv's forms. */
    public static String key(String url) {
        String bare = url.strip().toLowerCase(Locale.ROOT);
        bare = bare.replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
        bare = bare.replaceFirst("#.*$", "").replaceFirst("/+$", "");
        Matcher arxiv = ARXIV.matcher(bare);
        return arxiv.find() ? "arxiv:" + arxiv.group(1) : bare;
    }
}
