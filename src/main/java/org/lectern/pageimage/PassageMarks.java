package org.lectern.pageimage;

import org.lectern.model.Box;
import org.lectern.model.Locator;
import org.lectern.model.Locator.PrintedLine;
import org.lectern.model.Passage;
import org.lectern.model.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * The boxes of a passage and of its matched words on one page, in points.
 *
 * @param blocks one for each column that the passage extends over
 * @param words one for each matched word, or two where it is hyphenated at a line end
 */
public record PassageMarks(List<Box> blocks, List<Box> words) {

    /** The part of the narrower line by which lines of one column overlap horizontally. */
    private static final double MIN_OVERLAP = .3;

    /** In line heights: lines that are further apart have something else between them. */
    private static final double MAX_GAP = 3;

    /**
     * Returns the marks of a passage.
     *
     * @param page counted from 1
     * @param matched offsets in the passage's text
     */
    public static PassageMarks of(Passage passage, int page, List<Span> matched) {
        if (!(passage.locator() instanceof Locator.Pages pages)) {
            return new PassageMarks(List.of(), List.of());
        }
        List<PrintedLine> lines =
                pages.lines().stream().filter(line -> line.page() == page).toList();
        return new PassageMarks(blocks(lines), words(lines, passage.text(), matched));
    }

    private static List<Box> blocks(List<PrintedLine> lines) {
        List<Box> blocks = new ArrayList<>();
        Box last = null;
        for (PrintedLine line : lines) {
            Box box = line.box();
            if (last != null && continuesBlock(last, box)) {
                blocks.set(blocks.size() - 1, blocks.getLast().union(box));
            } else {
                blocks.add(box);
            }
            last = box;
        }
        return blocks;
    }

    /** Returns whether a line is beside the last one, or below it in the same column. */
    private static boolean continuesBlock(Box last, Box next) {
        double height = last.top() - last.bottom();
        boolean sameLine = next.bottom() < last.top() && next.top() > last.bottom();
        double shared = Math.min(last.right(), next.right()) - Math.max(last.left(), next.left());
        double narrower = Math.min(last.right() - last.left(), next.right() - next.left());
        boolean below = next.top() <= last.top() && last.bottom() - next.top() < MAX_GAP * height;
        boolean besides = next.left() - last.right() < MAX_GAP * height;
        return (sameLine && besides) || (below && shared > MIN_OVERLAP * narrower);
    }

    private static List<Box> words(List<PrintedLine> lines, String text, List<Span> matched) {
        List<Box> words = new ArrayList<>();
        for (Span span : matched) {
            for (PrintedLine line : lines) {
                if (span.overlaps(line.text())) {
                    words.add(word(line, text, span));
                }
            }
        }
        return words;
    }

    /** Only the ends of a line are known; positions within it are estimated by letter widths. */
    private static Box word(PrintedLine line, String text, Span span) {
        Span whole = line.text();
        int start = Math.max(span.start(), whole.start());
        int end = Math.min(span.end(), whole.end());
        double all = LetterWidths.of(text.substring(whole.start(), whole.end()));
        double before = LetterWidths.of(text.substring(whole.start(), start));
        double within = LetterWidths.of(text.substring(start, end));
        Box box = line.box();
        double width = (box.right() - box.left()) / all;
        double left = box.left() + before * width;
        return new Box(left, box.bottom(), left + within * width, box.top());
    }
}
