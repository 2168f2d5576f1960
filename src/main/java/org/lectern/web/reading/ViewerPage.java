package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.format.Quotation;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;
import org.lectern.web.view.SearchForm;

import java.util.List;

/**
 * The viewer of a reading's page.
 *
 * @param back link to the search with the query; null if there is no query
 * @param extent number of the reading's pages, in words
 * @param sessions links to the sessions that cite the reading
 * @param fileHref URL of the file at this page; null if the file is gone
 * @param hiddenFields parameters to keep when going to another page
 * @param action target of the form that goes to another page
 * @param printedPage the printed page number; empty if it is the same or unknown
 * @param previous URL of the previous page, or null
 * @param next URL of the next page, or null
 * @param notices warnings, as sentences
 * @param hitNavigation navigation through the hits; null if there is no current hit
 * @param thumbnails thumbnails of all pages, or of those near this one
 * @param image null if the page is shown as text
 * @param viewLinks links to the other views; null if pages cannot be rendered
 * @param text the page's text; empty if its image is shown
 * @param hits the hits in this reading
 * @param quote the quotation to copy; null if there is no current passage
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
     * The position of the current hit.
     *
     * @param current its number, from 1
     * @param previous URL of the previous hit, or null
     * @param next URL of the next hit, or null
     */
    public record HitNavigation(
            int current, int total, @Nullable String previous, @Nullable String next) {}

    /**
     * A thumbnail of a page.
     *
     * @param hitsLabel number of hits on the page, in words; empty if there are none
     * @param hitMarkers positions of the hits in a view box of 80 by 104
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

    /** A rectangle that marks a hit on a thumbnail. */
    public record HitMarker(int x, int y, int width, int height) {}

    /**
     * The page's image with its marks. Lengths are in pixels.
     *
     * @param zoom the zoom in percent, as part of a style class; empty for fit to width
     */
    public record PageImage(
            String href, int width, int height, String alt, String zoom, List<PassageMark> marks) {

        public PageImage {
            marks = List.copyOf(marks);
        }
    }

    /**
     * The mark of a passage on the page.
     *
     * @param current whether it is the current hit
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

    /** A rectangle in pixels. The origin is the image's upper left corner. */
    public record PixelRect(double x, double y, double width, double height) {

        public double bottom() {
            return y + height;
        }
    }

    /** Links to the other views of the page. */
    public record ViewLinks(
            boolean isText,
            String imageHref,
            String textHref,
            String smallerHref,
            String fitHref,
            String largerHref,
            boolean isFit) {}

    /** A hit in the list of hits. */
    public record HitEntry(String href, String location, Quotation snippet, boolean current) {}

    /**
     * A quotation to copy.
     *
     * @param text the passage's text
     * @param citation the citation that follows it
     */
    public record CopyableQuote(String text, String citation) {}
}
