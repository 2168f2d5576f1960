package org.lectern.extract.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Positions text on a cropped and rotated page so that it is displayed upright. */
final class UprightText {

    private UprightText() {}

    /**
     * Returns the text matrix for a position on the displayed page.
     *
     * @param x points from its left edge
     * @param y points from its top edge
     */
    static Matrix on(PDPage page, float x, float y) {
        PDRectangle crop = page.getCropBox();
        float left = crop.getLowerLeftX();
        float bottom = crop.getLowerLeftY();
        float right = crop.getUpperRightX();
        float top = crop.getUpperRightY();
        return switch (page.getRotation()) {
            case 90 -> Matrix.getRotateInstance(Math.PI / 2, left + y, bottom + x);
            case 180 -> Matrix.getRotateInstance(Math.PI, right - x, bottom + y);
            case 270 -> Matrix.getRotateInstance(-Math.PI / 2, right - y, top - x);
            default -> Matrix.getTranslateInstance(left + x, top - y);
        };
    }
}
