package org.lectern.report;

import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses that the server answers to. */
public final class Links {

    private Links() {}

    /** The reading's file. */
    public static String file(Reading reading) {
        return "/readings/" + encoded(reading.id()) + "/file";
    }

    /** The page that a passage begins on. */
    public static String passage(Reading reading, Locator.Pages pages, Passage passage) {
        return "/readings/%s/pages/%d?hl=%s"
                .formatted(encoded(reading.id()), pages.first(), passage.id());
    }

    /** The session that lines of the notes stand in. */
    public static String notes(Locator.NoteLines lines) {
        return lines.session() == null ? "/sessions" : "/sessions/" + encoded(lines.session());
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
