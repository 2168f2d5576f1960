package org.lectern.extract.pdf;

import java.text.Normalizer;
import java.util.List;

/**
 * Normalises text for search: ligatures are resolved, accents composed (NFKC). Typographic quotes
 * and dashes are kept.
 */
final class CleanText {

    static final int SOFT_HYPHEN = '\u00AD';

    /** Spacing accents, each of which NFKC would convert to a space and a combining accent. */
    private static final String SPACING_ACCENTS = "¨¯´¸˘˙˚˛˜˝";

    /**
     * The ligatures that TeX fonts have at control characters, which many files do not declare:
     * from 0x0B in the OT1 encoding, from 0x1B in T1.
     */
    private static final List<String> TEX_LIGATURES = List.of("ff", "fi", "fl", "ffi", "ffl");

    private CleanText() {}

    /**
     * Returns normalised text without control characters, private-use characters, lone surrogates
     * and unassigned code points.
     */
    static String of(String raw) {
        String composed = isPlain(raw) ? raw : composed(raw);
        StringBuilder text = new StringBuilder(composed.length());
        composed.codePoints().filter(CleanText::isReadable).forEach(text::appendCodePoint);
        return text.toString();
    }

    /**
     * Returns the normalised text of a glyph that has a width; a control character has a meaning
     * there.
     */
    static String ofGlyph(String raw) {
        if (raw.length() != 1 || raw.charAt(0) > '~') {
            return of(raw);
        }
        // Nearly all glyphs, of which a page has thousands, are returned here.
        return raw.charAt(0) < ' ' ? ofControl(raw.charAt(0)) : raw;
    }

    private static String ofControl(char c) {
        return switch (c) {
            case '\t', '\n' -> " ";
            case 0x0B, 0x0C, 0x0D, 0x0E, 0x0F -> TEX_LIGATURES.get(c - 0x0B);
            case 0x1B, 0x1C, 0x1D, 0x1E, 0x1F -> TEX_LIGATURES.get(c - 0x1B);
            default -> "";
        };
    }

    /** Returns whether a code point is a readable character. */
    static boolean isReadable(int c) {
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

    private static boolean isPlain(String raw) {
        return raw.chars().allMatch(c -> c < 0x80)
                || (raw.length() == 1 && SPACING_ACCENTS.contains(raw));
    }

    private static String composed(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC);
    }
}
