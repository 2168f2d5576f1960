package org.lectern.extract.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;
import org.lectern.model.Box;

/**
 * A page as it is displayed: cropped and rotated.
 *
 * @param height in points
 * @param rotation in degrees, clockwise
 */
record DisplayedPage(double height, int rotation) {

    /** The ascent of letters above their baseline, relative to the font size. */
    private static final double ASCENT = .75;

    private static final double DESCENT = .22;

    static DisplayedPage of(PDPage page) {
        int turned = page.getRotation();
        boolean onItsSide = turned % 180 != 0;
        return new DisplayedPage(
                onItsSide ? page.getCropBox().getWidth() : page.getCropBox().getHeight(), turned);
    }

    /**
     * Returns the box of a glyph. PDFBox reports positions on the displayed page, but directions on
     * the page before rotation.
     */
    Box box(TextPosition mark, double size) {
        double x = mark.getX();
        double y = height - mark.getY();
        double width = mark.getWidthDirAdj();
        double up = ASCENT * size;
        double down = DESCENT * size;
        return switch (Math.floorMod(Math.round(mark.getDir()) - rotation, 360)) {
            case 90 -> new Box(x - up, y, x + down, y + width);
            case 180 -> new Box(x - width, y - up, x, y + down);
            case 270 -> new Box(x - down, y - width, x + up, y);
            default -> new Box(x, y - down, x + width, y + up);
        };
    }
}
