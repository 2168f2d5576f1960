package org.lectern.web.reading;

import org.lectern.format.Links;
import org.lectern.model.Box;
import org.lectern.model.Hit;
import org.lectern.pageimage.PassageMarks;
import org.lectern.web.reading.ViewerPage.PageImage;
import org.lectern.web.reading.ViewerPage.PassageMark;
import org.lectern.web.reading.ViewerPage.PixelRect;

import java.util.Comparator;
import java.util.List;

/**
 * The size and resolution of a page image.
 *
 * @param width in pixels
 * @param height in pixels
 * @param dpi resolution in dots per inch
 * @param version version of the rendered file
 */
record PageImageLayout(int width, int height, int dpi, String version) {

    private static final double POINTS_PER_INCH = 72;

    /**
     * Returns the image with its marks.
     *
     * @param marked whether to mark the hits; false if the file has changed since it was indexed
     */
    PageImage pageImage(ViewerUrl url, ReadingHits hits, boolean marked, String alt) {
        String query = "?v=" + version + "&dpi=" + url.zoom().dpi();
        return new PageImage(
                Links.pageImage(url.reading(), url.page()) + query,
                width,
                height,
                alt,
                url.zoom().percent(),
                marked ? marks(url, hits) : List.of());
    }

    /** Returns the marks, the current one last, so that it is drawn on top. */
    private List<PassageMark> marks(ViewerUrl url, ReadingHits hits) {
        return hits.onPage(url.page()).stream()
                .map(hit -> mark(url, hits, hit))
                .filter(mark -> !mark.blocks().isEmpty())
                .sorted(Comparator.comparing(PassageMark::current))
                .toList();
    }

    private PassageMark mark(ViewerUrl url, ReadingHits hits, Hit hit) {
        PassageMarks marks = PassageMarks.of(hit.passage(), url.page(), hit.highlights());
        String label = "Hit %d of %d".formatted(hits.hits().indexOf(hit) + 1, hits.hits().size());
        List<String> section = hit.passage().section();
        return new PassageMark(
                url.withPassage(hit.passage().id(), url.page()).href(),
                section.isEmpty() ? label : label + ", " + section.getLast(),
                hits.current().filter(hit::equals).isPresent(),
                marks.blocks().stream().map(this::toPixels).toList(),
                marks.words().stream().map(this::toPixels).toList());
    }

    /**
     * Converts a box in points, with the origin at the lower left, to pixels, with the origin at
     * the upper left.
     */
    private PixelRect toPixels(Box box) {
        double scale = dpi / POINTS_PER_INCH;
        return new PixelRect(
                rounded(box.left() * scale),
                rounded(height - box.top() * scale),
                rounded((box.right() - box.left()) * scale),
                rounded((box.top() - box.bottom()) * scale));
    }

    private static double rounded(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
