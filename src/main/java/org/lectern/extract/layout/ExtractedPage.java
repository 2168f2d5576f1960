package org.lectern.extract.layout;

import java.util.List;
import java.util.stream.Stream;

/**
 * The text of one page, line by line, in the order in which the file draws it.
 *
 * @param number counted from 1 in the file
 * @param height in points
 * @param lines those in the main text direction of the page
 * @param rotatedLines those in other directions
 * @param annotationLines text of form fields and of free-text annotations
 * @param glyphCount number of glyphs
 * @param unreadableGlyphs number of glyphs that map to no character
 * @param ocr whether the text was recognised from the page's image
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

    /** Returns a page whose text was recognised from its image. */
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

    /** Returns the number of characters, rotated lines aside. */
    public int characterCount() {
        return characterCount(Stream.concat(lines.stream(), annotationLines.stream()));
    }

    private static int characterCount(Stream<TextLine> lines) {
        return lines.mapToInt(line -> line.text().length()).sum();
    }
}
