package org.lectern.web.reading;

import org.lectern.model.Box;
import org.lectern.model.Hit;
import org.lectern.picture.Marks;
import org.lectern.quoting.Links;
import org.lectern.web.reading.ViewerPage.Area;
import org.lectern.web.reading.ViewerPage.Mark;
import org.lectern.web.reading.ViewerPage.Picture;

import java.util.List;

/**
 * A page's picture.
 *
 * @param width in pixels
 * @param height in pixels
 * @param dpi dots per inch at which it was drawn
 * @param edition of the file that it was drawn from
 */
record Sheet(int width, int height, int dpi, String edition) {

    private static final double POINTS_PER_INCH = 72;

    /**
     * The picture with its marks.
     *
     * @param marked whether its marks are known to stand where they should
     */
    Picture picture(ViewerAddress address, HitsInReading hits, boolean marked, String alt) {
        String query = "?v=" + edition + "&dpi=" + address.zoom().dpi();
        return new Picture(
                Links.picture(address.reading(), address.page()) + query,
                width,
                height,
                alt,
                address.zoom().percent(),
                marked ? marks(address, hits) : List.of());
    }

    /** The one that is looked at lies above the others. */
    private List<Mark> marks(ViewerAddress address, HitsInReading hits) {
        return hits.on(address.page()).stream()
                .map(hit -> mark(address, hits, hit))
                .filter(mark -> !mark.blocks().isEmpty())
                .sorted(java.util.Comparator.comparing(Mark::current))
                .toList();
    }

    private Mark mark(ViewerAddress address, HitsInReading hits, Hit hit) {
        Marks marks = Marks.of(hit.passage(), address.page(), hit.highlights());
        String label = "Hit %d of %d".formatted(hits.hits().indexOf(hit) + 1, hits.hits().size());
        List<String> section = hit.passage().section();
        return new Mark(
                address.on(hit.passage().id(), address.page()).href(),
                section.isEmpty() ? label : label + ", " + section.getLast(),
                hits.current().filter(hit::equals).isPresent(),
                marks.blocks().stream().map(this::area).toList(),
                marks.words().stream().map(this::area).toList());
    }

    /** Points from the lower left corner to pixels from the upper left one. */
    private Area area(Box box) {
        double scale = dpi / POINTS_PER_INCH;
        return new Area(
                rounded(box.left() * scale),
                rounded(height - box.top() * scale),
                rounded((box.right() - box.left()) * scale),
                rounded((box.top() - box.bottom()) * scale));
    }

    private static double rounded(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
