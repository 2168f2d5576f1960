package org.lectern.web.reading;

import org.lectern.format.Labels;
import org.lectern.model.Box;
import org.lectern.model.Hit;
import org.lectern.pageimage.PassageMarks;
import org.lectern.web.reading.ViewerPage.HitMarker;
import org.lectern.web.reading.ViewerPage.Thumbnail;

import java.util.List;
import java.util.stream.IntStream;

/** The strip of page thumbnails with hit markers. */
record ThumbnailStrip(ViewerUrl url, ReadingHits hits, int pages) {

    /**
     * Maximum number of pages shown completely. Of longer readings, only pages near the current one
     * and pages with hits are shown.
     */
    private static final int MAX_PAGES = 80;

    private static final int NEIGHBOURS = 12;

    /**
     * Size of a thumbnail, in units of its view box. Pages are assumed to be US Letter, as most
     * papers are.
     */
    private static final int WIDTH = 78;

    private static final int HEIGHT = 102;
    private static final double PAGE_WIDTH = 612;
    private static final double PAGE_HEIGHT = 792;

    List<Thumbnail> thumbnails() {
        return IntStream.rangeClosed(1, pages)
                .filter(this::isShown)
                .mapToObj(this::thumbnail)
                .toList();
    }

    private boolean isShown(int page) {
        return pages <= MAX_PAGES
                || Math.abs(page - url.page()) <= NEIGHBOURS
                || page == 1
                || page == pages
                || !hits.onPage(page).isEmpty();
    }

    private Thumbnail thumbnail(int page) {
        List<Hit> pageHits = hits.onPage(page);
        return new Thumbnail(
                page,
                href(page, pageHits),
                pageHits.isEmpty() ? "" : Labels.count(pageHits.size(), "hit", "hits"),
                pageHits.stream().flatMap(hit -> hitMarkers(hit, page).stream()).toList(),
                page == url.page());
    }

    /** Returns a link to the page, or to its first hit if it is not the current page. */
    private String href(int page, List<Hit> pageHits) {
        return page == url.page() || pageHits.isEmpty()
                ? url.withPage(page).href()
                : url.withPassage(pageHits.getFirst().passage().id(), page).href();
    }

    private static List<HitMarker> hitMarkers(Hit hit, int page) {
        return PassageMarks.of(hit.passage(), page, List.of()).blocks().stream()
                .map(ThumbnailStrip::hitMarker)
                .toList();
    }

    private static HitMarker hitMarker(Box box) {
        int x = 1 + scale(box.left() / PAGE_WIDTH, WIDTH);
        int y = 1 + scale(1 - box.top() / PAGE_HEIGHT, HEIGHT);
        int right = 1 + scale(box.right() / PAGE_WIDTH, WIDTH);
        int bottom = 1 + scale(1 - box.bottom() / PAGE_HEIGHT, HEIGHT);
        return new HitMarker(x, y, Math.max(4, right - x), Math.max(4, bottom - y));
    }

    private static int scale(double share, int length) {
        return (int) Math.round(Math.clamp(share, 0, 1) * (length - 5));
    }
}
