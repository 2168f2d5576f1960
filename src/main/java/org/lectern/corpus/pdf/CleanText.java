package org.lectern.corpus.pdf;

import java.text.Normalizer;

/**
 * Characters as they are searched for: ligatures resolved, accents composed (NFKC). Typographic
 * quotes and dashes stay.
 */
final class CleanText {

    /** Spacing accents: NFKC would make a space and a combining accent of each. */
    private static final String SPACING_ACCENTS = "¨¯´¸˘˙˚˛˜˝";

    private CleanText() {}

    /**
     * Without control characters, private ones, lone surrogates and what Unicode never assigned.
     */
    static String of(String raw) {
        String composed = plain(raw) ? raw : composed(raw);
        StringBuilder text = new StringBuilder(composed.length());
        composed.codePoints().filter(CleanText::readable).forEach(text::appendCodePoint);
        return text.toString();
    }

    /** Whether a code point stands for something that can be read. */
    static boolean readable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    false;
            case Character.FORMAT -> c == SOFT_HYPHEN;
            default -> c != '\uFFFD';
        };
    }

    static final int SOFT_HYPHEN = '\u00AD';

    private static boolean plain(String raw) {
        return raw.chars().allMatch(c -> c < 0x80)
                || (raw.length() == 1 && SPACING_ACCENTS.contains(raw));
    }

    private static String composed(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC);
    }
}
