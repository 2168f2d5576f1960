package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.format.Links;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.model.Reading;
import org.lectern.web.http.Request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The URL of a reading's page: the whole state of the viewer.
 *
 * @param page page number, from 1
 * @param passage id of the current passage; may be null
 * @param query the query whose hits are marked; may be null
 * @param text whether to show the page as text
 */
record ViewerUrl(
        Reading reading,
        int page,
        @Nullable String passage,
        @Nullable String query,
        boolean text,
        Zoom zoom) {

    private static final int MAX_PAGE = 100_000;

    /** The zoom of the page image. */
    enum Zoom {
        FIT("", 144),
        LARGE("150", 216),
        LARGEST("200", 288);

        private final String percent;
        private final int dpi;

        Zoom(String percent, int dpi) {
            this.percent = percent;
            this.dpi = dpi;
        }

        int dpi() {
            return dpi;
        }

        String percent() {
            return percent;
        }

        Zoom larger() {
            return this == FIT ? LARGE : LARGEST;
        }

        Zoom smaller() {
            return this == LARGEST ? LARGE : FIT;
        }

        static Zoom of(@Nullable String percent) {
            for (Zoom zoom : values()) {
                if (zoom.percent.equals(percent == null ? "" : percent)) {
                    return zoom;
                }
            }
            throw new InvalidInputException("zoom must be 150 or 200, or be left out.");
        }
    }

    static ViewerUrl of(Request request, Reading reading) {
        return new ViewerUrl(
                reading,
                pageNumber(request),
                request.parameter("hl"),
                request.parameter("q"),
                "text".equals(request.parameter("view")),
                Zoom.of(request.parameter("zoom")));
    }

    /**
     * Returns the page number. The form that goes to another page sends it as a query parameter.
     */
    private static int pageNumber(Request request) {
        String wanted = request.parameter("n");
        String text = wanted == null ? request.pathParameter("n") : wanted;
        if (text.matches("[1-9][0-9]{0,5}") && Integer.parseInt(text) <= MAX_PAGE) {
            return Integer.parseInt(text);
        }
        throw new InvalidInputException("The page number must be a positive number.");
    }

    ViewerUrl withPage(int other) {
        return new ViewerUrl(reading, other, passage, query, text, zoom);
    }

    ViewerUrl withPassage(String other, int itsPage) {
        return new ViewerUrl(reading, itsPage, other, query, text, zoom);
    }

    ViewerUrl withText(boolean wanted) {
        return new ViewerUrl(reading, page, passage, query, wanted, zoom);
    }

    ViewerUrl withZoom(Zoom wanted) {
        return new ViewerUrl(reading, page, passage, query, text, wanted);
    }

    String href() {
        List<String> parameters = new ArrayList<>();
        add(parameters, "hl", passage);
        add(parameters, "q", query);
        add(parameters, "view", text ? "text" : null);
        add(parameters, "zoom", zoom == Zoom.FIT ? null : zoom.percent);
        String href = Links.page(reading, page);
        return parameters.isEmpty() ? href : href + "?" + String.join("&", parameters);
    }

    private static void add(List<String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
