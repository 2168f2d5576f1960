package org.lectern.picture;

import org.lectern.drawing.Area;
import org.lectern.drawing.Png;
import org.lectern.drawing.Raster;
import org.lectern.model.Box;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A part of a page's picture, with places washed over as a marker pen does: what is dark stays
 * dark, and where strokes lie over each other the colour is no deeper.
 *
 * @param region in points of the page
 * @param washed in points of the page
 */
record Cut(Box region, List<Box> washed) {

    private static final double POINTS_PER_INCH = 72;
    private static final int WASH = 0xFFE88F;
    private static final double OPACITY = .38;
    private static final int FULL = 255;

    Cut {
        washed = List.copyOf(washed);
    }

    /**
     * Makes it.
     *
     * @return nothing if no part of the region is on the page
     * @throws IOException if the picture cannot be read
     */
    Optional<Png> of(Png page) throws IOException {
        Area area = area(region, page);
        return area.isEmpty()
                ? Optional.empty()
                : Optional.of(Png.of(washed(page.raster(area), strokes(area, page)), page.dpi()));
    }

    /** All pixels that a box touches, as far as they are on the page. */
    private static Area area(Box box, Png page) {
        double scale = page.dpi() / POINTS_PER_INCH;
        Area area =
                new Area(
                        (int) Math.floor(box.left() * scale),
                        (int) Math.floor(page.height() - box.top() * scale),
                        (int) Math.ceil(box.right() * scale),
                        (int) Math.ceil(page.height() - box.bottom() * scale));
        return area.within(page.area());
    }

    /** Which pixels of the cut are washed, row by row. */
    private BitSet strokes(Area cut, Png page) {
        BitSet strokes = new BitSet(cut.width() * cut.height());
        for (Box box : washed) {
            Area stroke = area(box, page).within(cut);
            for (int y = stroke.top(); !stroke.isEmpty() && y < stroke.bottom(); y++) {
                int row = (y - cut.top()) * cut.width() - cut.left();
                strokes.set(row + stroke.left(), row + stroke.right());
            }
        }
        return strokes;
    }

    private static Raster washed(Raster raster, BitSet strokes) {
        int[] pixels = new int[raster.width() * raster.height()];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = raster.pixel(i % raster.width(), i / raster.width());
            pixels[i] = strokes.get(i) ? washed(pixel) : pixel;
        }
        return new Raster(raster.width(), raster.height(), pixels);
    }

    private static int washed(int pixel) {
        int washed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double paper = 1 - OPACITY * (FULL - ((WASH >> shift) & FULL)) / FULL;
            washed |= (int) Math.round(((pixel >> shift) & FULL) * paper) << shift;
        }
        return washed;
    }
}
