package org.lectern.model;

/**
 * A rectangle on a page as it is shown, that is cropped and turned. Lengths are in points, the unit
 * of PDF user space, from the page's lower left corner.
 */
public record Box(double left, double bottom, double right, double top) {

    /** The smallest box that holds both. */
    public Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(bottom, other.bottom),
                Math.max(right, other.right),
                Math.max(top, other.top));
    }
}
