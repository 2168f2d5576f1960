package org.lectern.pageimage;

import org.lectern.model.Box;
import org.lectern.model.Hit;
import org.lectern.model.Locator;
import org.lectern.model.Locator.PrintedLine;
import org.lectern.model.Span;

import java.util.List;
import java.util.Optional;

/**
 * The region of a page around the sentence that a hit was found for.
 *
 * @param page from 1
 * @param region in points of the page
 * @param highlighted the lines of the answering sentence, in points of the page
 */
public record HitRegion(int page, Box region, List<Box> highlighted) {

    /** Margin beside the lines, in points. */
    private static final double MARGIN = 10;

    /** Context above and below the lines, in line heights. */
    private static final double CONTEXT_HEIGHT = 2.6;

    /** Maximum height, in line heights. */
    private static final double MAX_HEIGHT = 16;

    /** Minimum width, so that a word or a table cell is shown with its context. */
    private static final double MIN_WIDTH = 200;

    public HitRegion {
        highlighted = List.copyOf(highlighted);
    }

    /** Returns the region of a hit; empty if its position is unknown. */
    public static Optional<HitRegion> of(Hit hit) {
        if (!(hit.passage().locator() instanceof Locator.Pages pages)) {
            return Optional.empty();
        }
        Span answer = answerSpan(hit);
        return pages.lines().stream()
                .filter(line -> line.text().overlaps(answer))
                .findFirst()
                .map(PrintedLine::page)
                .flatMap(page -> of(hit, page, answer));
    }

    /** Returns the best sentence, else the first match, else the start of the passage. */
    private static Span answerSpan(Hit hit) {
        if (hit.answerSpan() != null) {
            return hit.answerSpan();
        }
        return hit.highlights().isEmpty() ? new Span(0, 1) : hit.highlights().getFirst();
    }

    private static Optional<HitRegion> of(Hit hit, int page, Span answer) {
        List<Box> lines = PassageMarks.of(hit.passage(), page, List.of(answer)).words();
        Box first = lines.getFirst();
        Box column =
                PassageMarks.of(hit.passage(), page, List.of()).blocks().stream()
                        .filter(block -> containsCentre(block, first))
                        .findFirst()
                        .orElse(first);
        List<Box> highlighted =
                lines.stream().filter(line -> containsCentre(column, line)).toList();
        return Optional.of(new HitRegion(page, region(column, highlighted), highlighted));
    }

    private static boolean containsCentre(Box block, Box line) {
        double x = (line.left() + line.right()) / 2;
        double y = (line.bottom() + line.top()) / 2;
        return block.left() <= x && x <= block.right() && block.bottom() <= y && y <= block.top();
    }

    private static Box region(Box column, List<Box> highlighted) {
        double height = highlighted.getFirst().top() - highlighted.getFirst().bottom();
        double left = column.left() - MARGIN;
        double right = Math.max(column.right() + MARGIN, left + MIN_WIDTH);
        double top = highlighted.getFirst().top() + CONTEXT_HEIGHT * height;
        double bottom = highlighted.getLast().bottom() - CONTEXT_HEIGHT * height;
        return new Box(left, Math.max(bottom, top - MAX_HEIGHT * height), right, top);
    }
}
