package org.lectern.notes.markup;

import org.lectern.bibliography.IdentifierGrammar;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** URLs in notes: finding them in plain text, and comparing them. */
public final class Urls {

    private static final Pattern BARE_URL =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>\\[\\]\"“”、。）」]{3,2000}");
    private static final Pattern ARXIV =
            Pattern.compile(
                    "arxiv\\.org/(?:abs|pdf|html)/("
                            + IdentifierGrammar.ARXIV_NUMBER
                            + ")(?:v\\d+)?(?:\\.pdf)?$");

    private Urls() {}

    /** Returns the URLs in a text, as pairs of offsets. */
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

    /**
     * Returns a key that is equal for URLs of the same document. It has neither scheme nor
     * fragment, and one form for all URLs of an arXiv paper.
     */
    public static String key(String url) {
        String bare = url.strip().toLowerCase(Locale.ROOT);
        bare = bare.replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
        bare = bare.replaceFirst("#.*$", "").replaceFirst("/+$", "");
        Matcher arxiv = ARXIV.matcher(bare);
        return arxiv.find() ? "arxiv:" + arxiv.group(1) : bare;
    }
}
