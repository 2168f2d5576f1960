package org.lectern.extract.pdf;

import java.text.Normalizer;
import java.util.List;

/**
 * Characters as they are searched for: ligatures resolved, accents composed (NFKC). Typographic
 * quotes and dashes stay.
 */
final class CleanText {

    static final int SOFT_HYPHEN = '\u00AD';

    /** Spacing accents: NFKC would make a space and a combining accent of each. */
    private static final String SPACING_ACCENTS = "¨¯´¸˘˙˚˛˜˝";

    /**
     * TeX's fonts keep their ligatures where others have control characters, and many files do not
     * say so: from 0x0B on in its first encoding, from 0x1B on in its later one.
     */
    private static final List<String> TEX_LIGATURES = List.of("ff", "fi", "fl", "ffi", "ffl");

    private CleanText() {}

    /**
     * Without control characters, private ones, lone surrogates and what Unicode never assigned.
     */
    static String of(String raw) {
        String composed = isPlain(raw) ? raw : composed(raw);
        StringBuilder text = new StringBuilder(composed.length());
        composed.codePoints().filter(CleanText::isReadable).forEach(text::appendCodePoint);
        return text.toString();
    }

    /** Of a glyph with a width, in which a control character stands for something. */
    static String ofGlyph(String raw) {
        if (raw.length() != 1 || raw.charAt(0) > '~') {
            return of(raw);
        }
        // Nearly all glyphs are such, and there are thousands on a page.
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

    /** Whether a code point stands for something that can be read. */
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
