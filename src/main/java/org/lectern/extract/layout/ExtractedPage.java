package org.lectern.extract.layout;

import java.util.List;
import java.util.stream.Stream;

/**
 * The text of one page, line by line, in the order in which the file draws it.
 *
 * @param number counted from 1 in the file
 * @param height in points
 * @param lines what reads in the direction of most of the page
 * @param rotatedLines what stands at an angle to it
 * @param annotationLines what lies over the page: what was typed into forms, and boxes of text
 * @param glyphCount how many marks there are
 * @param unreadableGlyphs how many of them stand for no character
 * @param ocr whether this was read from the page's picture
 */
public record ExtractedPage(
        int number,
        double height,
        List<TextLine> lines,
        List<TextLine> rotatedLines,
        List<TextLine> annotationLines,
        int glyphCount,
        int unreadableGlyphs,
        boolean ocr) {

    public ExtractedPage {
        lines = List.copyOf(lines);
        rotatedLines = List.copyOf(rotatedLines);
        annotationLines = List.copyOf(annotationLines);
    }

    /** A page that was read from its picture. */
    public static ExtractedPage ofOcr(int number, double height, List<TextLine> lines) {
        return new ExtractedPage(
                number,
                height,
                lines,
                List.of(),
                List.of(),
                characterCount(lines.stream()),
                0,
                true);
    }

    ExtractedPage withLines(List<TextLine> others) {
        return new ExtractedPage(
                number,
                height,
                others,
                rotatedLines,
                annotationLines,
                glyphCount,
                unreadableGlyphs,
                ocr);
    }

    /** How many characters of text it has. */
    public int characterCount() {
        return characterCount(Stream.concat(lines.stream(), annotationLines.stream()));
    }

    private static int characterCount(Stream<TextLine> lines) {
        return lines.mapToInt(line -> line.text().length()).sum();
    }
}
