package org.lectern.pageimage;

/**
 * A part of a picture: its pixels from the left and top until before the right and bottom, counted
 * from the picture's top left.
 */
public record PixelArea(int left, int top, int right, int bottom) {

    /** Returns the area of a whole image. */
    public static PixelArea of(int width, int height) {
        return new PixelArea(0, 0, width, height);
    }

    public int width() {
        return right - left;
    }

    public int height() {
        return bottom - top;
    }

    /** Returns whether the area has no pixels. */
    public boolean isEmpty() {
        return width() <= 0 || height() <= 0;
    }

    /** Returns the intersection of two areas, which may be empty. */
    public PixelArea intersection(PixelArea other) {
        return new PixelArea(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }
}
