package org.lectern.bibliography;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The forms in which DOIs and arXiv numbers are written, in text and in URLs; shared by citations
 * in notes, reference lists and title pages.
 */
public final class IdentifierGrammar {

    /** A regular expression for an arXiv number since 2007: year, month and serial number. */
    public static final String NEW_ARXIV_NUMBER = "\\d\\d(?:0[1-9]|1[0-2])\\.\\d{4,5}";

    /** A regular expression for an arXiv number of any time; older ones begin with an archive. */
    public static final String ARXIV_NUMBER =
            NEW_ARXIV_NUMBER + "|[a-z-]{2,12}(?:\\.[a-z]{2})?/\\d{7}";

    /** A number after arXiv's name or host, or after {@code abs/} as CoRR is cited. */
    private static final Pattern ARXIV =
            Pattern.compile(
                    "(?i)\\b(?:arxiv(?:\\S{0,20}?[:/.]|\\s?:?\\s?)|abs/)("
                            + ARXIV_NUMBER
                            + ")(?!\\d)");

    private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/[^\\s?#\"<>,;]{2,200}");

    private static final Pattern DOI_END = Pattern.compile("(?i)[.,;:_/-]+$|\\.pdf$");

    private IdentifierGrammar() {}

    /**
     * An identifier in a text.
     *
     * @param value in lower case, an arXiv number without its version
     * @param end offset after its last character
     */
    record Identifier(String value, int end) {

        static Identifier at(String written, int start) {
            return new Identifier(written.toLowerCase(Locale.ROOT), start + written.length());
        }
    }

    /** Returns the DOIs in a text or URL, without the punctuation that follows them. */
    static Stream<Identifier> dois(String text) {
        return DOI.matcher(text)
                .results()
                .map(doi -> Identifier.at(withoutEnd(doi.group()), doi.start()));
    }

    /** Returns the arXiv numbers in a text or URL. */
    static Stream<Identifier> arxivNumbers(String text) {
        return ARXIV.matcher(text)
                .results()
                .map(number -> Identifier.at(number.group(1), number.start(1)));
    }

    /** Replaces identifiers by spaces, since their digits may look like years. */
    static String removedFrom(String text) {
        return ARXIV.matcher(DOI.matcher(text).replaceAll(" ")).replaceAll(" ");
    }

    private static String withoutEnd(String doi) {
        return DOI_END.matcher(beforeUnmatchedBracket(doi)).replaceFirst("");
    }

    /** Returns an identifier or URL up to its first closing bracket without an opening one. */
    static String beforeUnmatchedBracket(String address) {
        int depth = 0;
        for (int i = 0; i < address.length(); i++) {
            depth += bracketDepthChange(address.charAt(i));
            if (depth < 0) {
                return address.substring(0, i);
            }
        }
        return address;
    }

    private static int bracketDepthChange(char c) {
        return switch (c) {
            case '(', '[' -> 1;
            case ')', ']' -> -1;
            default -> 0;
        };
    }
}
