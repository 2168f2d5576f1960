package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.quoting.Quotation;
import org.lectern.web.page.AskForm;
import org.lectern.web.page.Layout;
import org.lectern.web.page.Link;

import java.util.List;

/**
 * A page of a reading.
 *
 * @param back to the search that led here; null where none did
 * @param extent of the reading, in words
 * @param sessions that cite it
 * @param original address of the file at this page; null where there is no such file
 * @param kept what the form that goes to a page keeps
 * @param action where that form leads
 * @param printed the page's printed number; empty where it is the same or not known
 * @param earlier address of the page before, or null
 * @param later address of the page after, or null
 * @param notices sentences on what is not as usual
 * @param steps through the hits; null where there are none
 * @param strip all pages, or those near this one
 * @param picture null where the page is shown as text
 * @param views null where there is but one
 * @param text of the page; empty where its picture is shown
 * @param hits in this reading
 * @param quote what is copied, and its source; null where no passage is looked at
 */
public record ViewerPage(
        Layout layout,
        @Nullable Link back,
        String title,
        String home,
        String byline,
        String extent,
        List<Link> sessions,
        @Nullable String original,
        List<AskForm.Kept> kept,
        String action,
        int page,
        int pages,
        String printed,
        @Nullable String earlier,
        @Nullable String later,
        List<String> notices,
        @Nullable Steps steps,
        List<Leaf> strip,
        @Nullable Picture picture,
        @Nullable Views views,
        List<PageText.Block> text,
        List<Found> hits,
        @Nullable Quote quote,
        String bibtex) {

    public ViewerPage {
        sessions = List.copyOf(sessions);
        kept = List.copyOf(kept);
        notices = List.copyOf(notices);
        strip = List.copyOf(strip);
        text = List.copyOf(text);
        hits = List.copyOf(hits);
    }

    /**
     * Where the passage that is looked at stands among the hits.
     *
     * @param at from 1
     * @param before address of the hit before, or null
     * @param after address of the hit after, or null
     */
    public record Steps(int at, int of, @Nullable String before, @Nullable String after) {}

    /**
     * A page of the strip.
     *
     * @param hits how many begin on it, in words; empty for none
     * @param ticks where they stand, on a sheet of 80 by 104
     */
    public record Leaf(int number, String href, String hits, List<Tick> ticks, boolean here) {

        public Leaf {
            ticks = List.copyOf(ticks);
        }
    }

    /** A small rectangle. */
    public record Tick(int x, int y, int width, int height) {}

    /**
     * The page's picture with what is marked on it. Lengths are in its pixels.
     *
     * @param zoom a part of a class name; empty where it fits its column
     */
    public record Picture(
            String href, int width, int height, String alt, String zoom, List<Mark> marks) {

        public Picture {
            marks = List.copyOf(marks);
        }
    }

    /**
     * A passage on the page.
     *
     * @param current whether it is the one that is looked at
     */
    public record Mark(
            String href, String label, boolean current, List<Area> blocks, List<Area> words) {

        public Mark {
            blocks = List.copyOf(blocks);
            words = List.copyOf(words);
        }
    }

    /** A rectangle in pixels, from the picture's upper left corner. */
    public record Area(double x, double y, double width, double height) {

        public double bottom() {
            return y + height;
        }
    }

    /** Ways to show the page. */
    public record Views(
            boolean text,
            String asPicture,
            String asText,
            String smaller,
            String fit,
            String larger,
            boolean fits) {}

    /** A hit in the list. */
    public record Found(String href, String where, Quotation snippet, boolean current) {}

    /**
     * What can be copied.
     *
     * @param text the passage
     * @param source below it
     */
    public record Quote(String text, String source) {}
}
