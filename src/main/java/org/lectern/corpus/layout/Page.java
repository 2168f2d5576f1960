package org.lectern.corpus.layout;

import java.util.List;
import java.util.stream.Stream;

/**
 * The text of one page, line by line, in the order in which the file draws it.
 *
 * @param number counted from 1 in the file
 * @param height in points
 * @param lines what reads in the direction of most of the page
 * @param stamps what stands at an angle to it
 * @param overlay what lies over the page: what was typed into forms, and boxes of text
 * @param glyphs how many marks there are
 * @param unreadable how many of them stand for no character
 * @param ocr whether this was read from the page's picture
 */
public record Page(
        int number,
        double height,
        List<Line> lines,
        List<Line> stamps,
        List<Line> overlay,
        int glyphs,
        int unreadable,
        boolean ocr) {

    public Page {
        lines = List.copyOf(lines);
        stamps = List.copyOf(stamps);
        overlay = List.copyOf(overlay);
    }

    /** A page that was read from its picture. */
    public static Page recognised(int number, double height, List<Line> lines) {
        return new Page(
                number, height, lines, List.of(), List.of(), characters(lines.stream()), 0, true);
    }

    Page with(List<Line> others) {
        return new Page(number, height, others, stamps, overlay, glyphs, unreadable, ocr);
    }

    /** How many characters of text it has. */
    public int characters() {
        return characters(Stream.concat(lines.stream(), overlay.stream()));
    }

    private static int characters(Stream<Line> lines) {
        return lines.mapToInt(line -> line.text().length()).sum();
    }
}
