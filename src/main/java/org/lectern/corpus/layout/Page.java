package org.lectern.corpus.layout;

import java.util.List;

/**
 * The text of one page, line by line, in the order in which the file draws it.
 *
 * @param number counted from 1 in the file
 * @param height in points
 * @param lines what reads in the direction of most of the page
 * @param stamps what stands at an angle to it
 * @param glyphs how many marks there are
 * @param unreadable how many of them stand for no character
 */
public record Page(
        int number,
        double height,
        List<Line> lines,
        List<Line> stamps,
        int glyphs,
        int unreadable) {

    public Page {
        lines = List.copyOf(lines);
        stamps = List.copyOf(stamps);
    }

    Page with(List<Line> others) {
        return new Page(number, height, others, stamps, glyphs, unreadable);
    }

    /** How many characters of text its lines have. */
    public int characters() {
        return lines.stream().mapToInt(line -> line.text().length()).sum();
    }
}
