package org.lectern.web.reading;

import org.lectern.model.Box;
import org.lectern.model.Hit;
import org.lectern.picture.Marks;
import org.lectern.quoting.InWords;
import org.lectern.web.reading.ViewerPage.Leaf;
import org.lectern.web.reading.ViewerPage.Tick;

import java.util.List;
import java.util.stream.IntStream;

/** The row of small sheets, with ticks where the hits stand. */
record Strip(ViewerAddress address, HitsInReading hits, int pages) {

    /** Of a book only the pages round this one are shown, and those with hits. */
    private static final int ALL = 80;

    private static final int AROUND = 12;

    /** A sheet in the row, and the page that it stands for, in points: letter, as most papers. */
    private static final int WIDTH = 78;

    private static final int HEIGHT = 102;
    private static final double PAGE_WIDTH = 612;
    private static final double PAGE_HEIGHT = 792;

    List<Leaf> leaves() {
        return IntStream.rangeClosed(1, pages).filter(this::isShown).mapToObj(this::leaf).toList();
    }

    private boolean isShown(int page) {
        return pages <= ALL
                || Math.abs(page - address.page()) <= AROUND
                || page == 1
                || page == pages
                || !hits.on(page).isEmpty();
    }

    private Leaf leaf(int page) {
        List<Hit> there = hits.on(page);
        return new Leaf(
                page,
                href(page, there),
                there.isEmpty() ? "" : InWords.count(there.size(), "hit", "hits"),
                there.stream().flatMap(hit -> ticks(hit, page).stream()).toList(),
                page == address.page());
    }

    /** To the page's first hit, where it has one and another page is looked at. */
    private String href(int page, List<Hit> there) {
        return page == address.page() || there.isEmpty()
                ? address.at(page).href()
                : address.on(there.getFirst().passage().id(), page).href();
    }

    private static List<Tick> ticks(Hit hit, int page) {
        return Marks.of(hit.passage(), page, List.of()).blocks().stream().map(Strip::tick).toList();
    }

    private static Tick tick(Box box) {
        int x = 1 + inside(box.left() / PAGE_WIDTH, WIDTH);
        int y = 1 + inside(1 - box.top() / PAGE_HEIGHT, HEIGHT);
        int right = 1 + inside(box.right() / PAGE_WIDTH, WIDTH);
        int bottom = 1 + inside(1 - box.bottom() / PAGE_HEIGHT, HEIGHT);
        return new Tick(x, y, Math.max(4, right - x), Math.max(4, bottom - y));
    }

    private static int inside(double share, int length) {
        return (int) Math.round(Math.clamp(share, 0, 1) * (length - 5));
    }
}
