package org.lectern.model;

/**
 * A rectangle on a page as displayed, with the page's crop box and rotation applied. Coordinates
 * are in points (1/72 inch) from the lower left corner.
 */
public record Box(double left, double bottom, double right, double top) {

    /** Returns the smallest box that contains both. */
    public Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(bottom, other.bottom),
                Math.max(right, other.right),
                Math.max(top, other.top));
    }
}
