package org.lectern.extract.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;
import org.lectern.model.Box;

/**
 * A page as it is shown: cropped and turned.
 *
 * @param height in points
 * @param rotation by how many degrees, clockwise
 */
record DisplayedPage(double height, int rotation) {

    /** How far letters reach above and below their baseline, in parts of their size. */
    private static final double ASCENT = .75;

    private static final double DESCENT = .22;

    static DisplayedPage of(PDPage page) {
        int turned = page.getRotation();
        boolean onItsSide = turned % 180 != 0;
        return new DisplayedPage(
                onItsSide ? page.getCropBox().getWidth() : page.getCropBox().getHeight(), turned);
    }

    /** Where a mark stands. PDFBox gives places on the shown page, but directions on the file's. */
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
