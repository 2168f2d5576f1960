package org.lectern.model;

/**
 * A stretch of a passage's text.
 *
 * @param start offset of the first UTF-16 unit
 * @param end offset after the last one
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }

    /** The same stretch in a text that has so much more before it. */
    public Span shiftedBy(int by) {
        return new Span(start + by, end + by);
    }

    /** Whether the two share a unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
