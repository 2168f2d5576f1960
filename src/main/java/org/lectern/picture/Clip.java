package org.lectern.picture;

import org.lectern.model.Box;
import org.lectern.model.Hit;
import org.lectern.model.Locator;
import org.lectern.model.Locator.PrintedLine;
import org.lectern.model.Span;

import java.util.List;
import java.util.Optional;

/**
 * The part of a page that shows where a hit says what it was found for.
 *
 * @param page from 1
 * @param region in points of the page
 * @param washed the lines of the answering sentence, in points of the page
 */
public record Clip(int page, Box region, List<Box> washed) {

    /** Beside the lines, in points. */
    private static final double MARGIN = 10;

    /** Above and below them, in heights of a line: what stands around a sentence belongs to it. */
    private static final double AROUND = 2.6;

    /** In heights of a line. */
    private static final double HIGHEST = 16;

    /** A word or a cell of a table says nothing without what stands beside it. */
    private static final double NARROWEST = 200;

    public Clip {
        washed = List.copyOf(washed);
    }

    /** The clip of a hit; none where its place is not known. */
    public static Optional<Clip> of(Hit hit) {
        if (!(hit.passage().locator() instanceof Locator.Pages pages)) {
            return Optional.empty();
        }
        Span told = told(hit);
        return pages.lines().stream()
                .filter(line -> line.text().overlaps(told))
                .findFirst()
                .map(PrintedLine::page)
                .flatMap(page -> of(hit, page, told));
    }

    /** The answering sentence, or where the first word matched, or how the passage begins. */
    private static Span told(Hit hit) {
        if (hit.answer() != null) {
            return hit.answer();
        }
        return hit.highlights().isEmpty() ? new Span(0, 1) : hit.highlights().getFirst();
    }

    private static Optional<Clip> of(Hit hit, int page, Span told) {
        List<Box> lines = Marks.of(hit.passage(), page, List.of(told)).words();
        Box first = lines.getFirst();
        Box column =
                Marks.of(hit.passage(), page, List.of()).blocks().stream()
                        .filter(block -> holds(block, first))
                        .findFirst()
                        .orElse(first);
        List<Box> washed = lines.stream().filter(line -> holds(column, line)).toList();
        return Optional.of(new Clip(page, region(column, washed), washed));
    }

    private static boolean holds(Box block, Box line) {
        double x = (line.left() + line.right()) / 2;
        double y = (line.bottom() + line.top()) / 2;
        return block.left() <= x && x <= block.right() && block.bottom() <= y && y <= block.top();
    }

    private static Box region(Box column, List<Box> washed) {
        double height = washed.getFirst().top() - washed.getFirst().bottom();
        double left = column.left() - MARGIN;
        double right = Math.max(column.right() + MARGIN, left + NARROWEST);
        double top = washed.getFirst().top() + AROUND * height;
        double bottom = washed.getLast().bottom() - AROUND * height;
        return new Box(left, Math.max(bottom, top - HIGHEST * height), right, top);
    }
}
