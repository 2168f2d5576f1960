package org.lectern.pageimage;

import java.util.Arrays;

/** Pixels, each {@code 0xRRGGBB}, row by row from the top left. */
public final class Raster {

    private static final int CHANNELS = 0xFFFFFF;

    private final int width;
    private final int height;
    private final int[] pixels;

    /**
     * A raster of these pixels, which are not copied: the caller hands them over.
     *
     * @param pixels of which the highest byte says nothing
     */
    public Raster(int width, int height, int[] pixels) {
        if (width < 1 || height < 1 || (long) width * height != pixels.length) {
            throw new IllegalArgumentException(
                    "%d pixels are not %d x %d".formatted(pixels.length, width, height));
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixel's red, green and blue; x from the left, y from the top. */
    public int pixel(int x, int y) {
        return pixels[y * width + x] & CHANNELS;
    }

    /** Returns whether all pixels are gray. */
    boolean isGray() {
        for (int pixel : pixels) {
            if ((((pixel >> 8) ^ pixel) & 0xFFFF) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raster that
                && width == that.width
                && height == that.height
                && Arrays.equals(pixels, that.pixels);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(pixels);
    }

    @Override
    public String toString() {
        return width + " x " + height + " pixels";
    }
}
