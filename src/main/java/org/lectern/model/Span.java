package org.lectern.model;

/**
 * A range of a text, in UTF-16 code units.
 *
 * @param start offset of the first unit
 * @param end offset after the last unit
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("invalid span: " + start + " to " + end);
        }
    }

    /** Returns this span moved by a number of units. */
    public Span shiftedBy(int offset) {
        return new Span(start + offset, end + offset);
    }

    /** Returns whether both spans share a unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
