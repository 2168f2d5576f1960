package org.lectern.extract.pdf;

import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;
import org.lectern.model.Box;

import java.util.regex.Pattern;

/**
 * A glyph on a page, in its own reading direction. Lengths are in points, from the page's top left
 * corner.
 *
 * @param text its normalised text, mostly one character
 * @param left its left edge
 * @param right where the next glyph would begin
 * @param baseline of its line
 * @param size its font size
 * @param spaceWidth width of the font's space, as the font states it
 * @param style of its font
 * @param box its position on the page as displayed
 */
record Glyph(
        String text,
        double left,
        double right,
        double baseline,
        double size,
        double spaceWidth,
        Style style,
        Box box) {

    /** The style of a font, as its name and descriptor state it. */
    record Style(boolean bold, boolean italic) {

        private static final Pattern BOLD =
                Pattern.compile("(?i)bold|black|heavy|demi|cmbx|sfbx|[-,]bd|medi(?!um|ev)");
        private static final Pattern ITALIC =
                Pattern.compile("(?i)italic|oblique|cmti|cmsl|sfti|ital\\b|-it\\b");
        private static final int BOLD_WEIGHT = 700;

        static Style of(String name, @Nullable PDFontDescriptor descriptor) {
            boolean forced =
                    descriptor != null
                            && (descriptor.isForceBold()
                                    || descriptor.getFontWeight() >= BOLD_WEIGHT);
            return new Style(BOLD.matcher(name).find() || forced, ITALIC.matcher(name).find());
        }
    }

    double width() {
        return right - left;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
