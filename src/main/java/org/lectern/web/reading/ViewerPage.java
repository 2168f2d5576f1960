package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.format.Quotation;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;
import org.lectern.web.view.SearchForm;

import java.util.List;

/**
 * A page of a reading.
 *
 * @param back to the search that led here; null where none did
 * @param extent of the reading, in words
 * @param sessions that cite it
 * @param fileHref address of the file at this page; null where there is no such file
 * @param hiddenFields what the form that goes to a page keeps
 * @param action where that form leads
 * @param printedPage the page's printed number; empty where it is the same or not known
 * @param previous address of the page before, or null
 * @param next address of the page after, or null
 * @param notices sentences on what is not as usual
 * @param hitNavigation through the hits; null where there are none
 * @param thumbnails all pages, or those near this one
 * @param image null where the page is shown as text
 * @param viewLinks null where there is but one
 * @param text of the page; empty where its picture is shown
 * @param hits in this reading
 * @param quote what is copied, and its source; null where no passage is looked at
 */
public record ViewerPage(
        Layout layout,
        @Nullable LabelledLink back,
        String title,
        String readingHref,
        String byline,
        String extent,
        List<LabelledLink> sessions,
        @Nullable String fileHref,
        List<SearchForm.HiddenField> hiddenFields,
        String action,
        int page,
        int pages,
        String printedPage,
        @Nullable String previous,
        @Nullable String next,
        List<String> notices,
        @Nullable HitNavigation hitNavigation,
        List<Thumbnail> thumbnails,
        @Nullable PageImage image,
        @Nullable ViewLinks viewLinks,
        List<PageText.Block> text,
        List<HitEntry> hits,
        @Nullable CopyableQuote quote,
        String bibtexHref) {

    public ViewerPage {
        sessions = List.copyOf(sessions);
        hiddenFields = List.copyOf(hiddenFields);
        notices = List.copyOf(notices);
        thumbnails = List.copyOf(thumbnails);
        text = List.copyOf(text);
        hits = List.copyOf(hits);
    }

    /**
     * Where the passage that is looked at stands among the hits.
     *
     * @param current from 1
     * @param previous address of the hit before, or null
     * @param next address of the hit after, or null
     */
    public record HitNavigation(
            int current, int total, @Nullable String previous, @Nullable String next) {}

    /**
     * A page of the strip.
     *
     * @param hitsLabel how many begin on it, in words; empty for none
     * @param hitMarkers where they stand, on a sheet of 80 by 104
     */
    public record Thumbnail(
            int number,
            String href,
            String hitsLabel,
            List<HitMarker> hitMarkers,
            boolean current) {

        public Thumbnail {
            hitMarkers = List.copyOf(hitMarkers);
        }
    }

    /** A small rectangle. */
    public record HitMarker(int x, int y, int width, int height) {}

    /**
     * The page's picture with what is marked on it. Lengths are in its pixels.
     *
     * @param zoom a part of a class name; empty where it fits its column
     */
    public record PageImage(
            String href, int width, int height, String alt, String zoom, List<PassageMark> marks) {

        public PageImage {
            marks = List.copyOf(marks);
        }
    }

    /**
     * A passage on the page.
     *
     * @param current whether it is the one that is looked at
     */
    public record PassageMark(
            String href,
            String label,
            boolean current,
            List<PixelRect> blocks,
            List<PixelRect> words) {

        public PassageMark {
            blocks = List.copyOf(blocks);
            words = List.copyOf(words);
        }
    }

    /** A rectangle in pixels, from the picture's upper left corner. */
    public record PixelRect(double x, double y, double width, double height) {

        public double bottom() {
            return y + height;
        }
    }

    /** Ways to show the page. */
    public record ViewLinks(
            boolean isText,
            String imageHref,
            String textHref,
            String smallerHref,
            String fitHref,
            String largerHref,
            boolean isFit) {}

    /** A hit in the list. */
    public record HitEntry(String href, String location, Quotation snippet, boolean current) {}

    /**
     * What can be copied.
     *
     * @param text the passage
     * @param citation below it
     */
    public record CopyableQuote(String text, String citation) {}
}
