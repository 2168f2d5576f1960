package org.lectern.pageimage;

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
 * @param highlighted in points of the page
 */
record RegionCrop(Box region, List<Box> highlighted) {

    private static final double POINTS_PER_INCH = 72;
    private static final int HIGHLIGHT_COLOUR = 0xFFE88F;
    private static final double OPACITY = .38;
    private static final int MAX_CHANNEL = 255;

    RegionCrop {
        highlighted = List.copyOf(highlighted);
    }

    /**
     * Makes it.
     *
     * @return nothing if no part of the region is on the page
     * @throws IOException if the picture cannot be read
     */
    Optional<Png> crop(Png page) throws IOException {
        PixelArea area = area(region, page);
        return area.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Png.of(
                                highlighted(page.raster(area), highlightedPixels(area, page)),
                                page.dpi()));
    }

    /** All pixels that a box touches, as far as they are on the page. */
    private static PixelArea area(Box box, Png page) {
        double scale = page.dpi() / POINTS_PER_INCH;
        PixelArea area =
                new PixelArea(
                        (int) Math.floor(box.left() * scale),
                        (int) Math.floor(page.height() - box.top() * scale),
                        (int) Math.ceil(box.right() * scale),
                        (int) Math.ceil(page.height() - box.bottom() * scale));
        return area.intersection(page.area());
    }

    /** Which pixels of the cut are washed, row by row. */
    private BitSet highlightedPixels(PixelArea cut, Png page) {
        BitSet strokes = new BitSet(cut.width() * cut.height());
        for (Box box : highlighted) {
            PixelArea stroke = area(box, page).intersection(cut);
            for (int y = stroke.top(); !stroke.isEmpty() && y < stroke.bottom(); y++) {
                int row = (y - cut.top()) * cut.width() - cut.left();
                strokes.set(row + stroke.left(), row + stroke.right());
            }
        }
        return strokes;
    }

    private static Raster highlighted(Raster raster, BitSet strokes) {
        int[] pixels = new int[raster.width() * raster.height()];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = raster.pixel(i % raster.width(), i / raster.width());
            pixels[i] = strokes.get(i) ? highlighted(pixel) : pixel;
        }
        return new Raster(raster.width(), raster.height(), pixels);
    }

    private static int highlighted(int pixel) {
        int washed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double paper =
                    1
                            - OPACITY
                                    * (MAX_CHANNEL - ((HIGHLIGHT_COLOUR >> shift) & MAX_CHANNEL))
                                    / MAX_CHANNEL;
            washed |= (int) Math.round(((pixel >> shift) & MAX_CHANNEL) * paper) << shift;
        }
        return washed;
    }
}
