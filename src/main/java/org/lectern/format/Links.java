package org.lectern.format;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** URL paths of the server. */
public final class Links {

    private Links() {}

    /** Returns the path of a reading's page. */
    public static String reading(Reading reading) {
        return "/readings/" + encoded(reading.id());
    }

    /** Returns the path of a reading's file. */
    public static String file(Reading reading) {
        return reading(reading) + "/file";
    }

    /** Returns the path of a reading's BibTeX entry. */
    public static String bibtex(Reading reading) {
        return reading(reading) + ".bib";
    }

    /**
     * Returns the path of a page in the viewer.
     *
     * @param page from 1 in the file
     */
    public static String page(Reading reading, int page) {
        return reading(reading) + "/pages/" + page;
    }

    /** Returns the path of the image of a page. */
    public static String pageImage(Reading reading, int page) {
        return page(reading, page) + ".png";
    }

    /** Returns the path of the image of the region where a passage begins. */
    public static String passageImage(Reading reading, Passage passage) {
        return reading(reading) + "/clips/" + passage.id() + ".png";
    }

    /** Returns the path of the page that a passage begins on. */
    public static String passage(Reading reading, Locator.Pages pages, Passage passage) {
        return passage(reading, pages, passage, null);
    }

    /**
     * Returns the path of the page that a passage begins on, with the other hits of a query.
     *
     * @param query null to mark the passage alone
     */
    public static String passage(
            Reading reading, Locator.Pages pages, Passage passage, @Nullable String query) {
        return passage(reading, pages.first(), passage.id(), query);
    }

    /**
     * Returns the path of the page that a passage begins on, with the other hits of a query.
     *
     * @param page page that the passage begins on, from 1
     * @param passage id of the passage
     * @param query null to mark the passage alone
     */
    public static String passage(
            Reading reading, int page, String passage, @Nullable String query) {
        String href = page(reading, page) + "?hl=" + passage;
        return query == null ? href : href + "&q=" + encoded(query);
    }

    /** Returns the path of a session's guide. */
    public static String session(Session session) {
        return session(session.id());
    }

    private static String session(String id) {
        return "/sessions/" + encoded(id);
    }

    /** Returns the path of the session that lines of the notes belong to. */
    public static String notes(Locator.NoteLines lines) {
        return lines.session() == null ? "/sessions" : session(lines.session());
    }

    /**
     * Returns the path of the answers to a question of the notes.
     *
     * @param id id of the question
     */
    public static String question(String id) {
        return "/questions/" + encoded(id);
    }

    /**
     * Returns the path of a question in the guide of its session.
     *
     * @param session id of the session
     * @param id id of the question
     */
    public static String questionInSession(String session, String id) {
        return session(session) + "#" + anchor(id);
    }

    /** Returns the path of the sessions of a notes page. */
    public static String notesPage(SessionPage page) {
        return "/sessions#" + anchor(page.id());
    }

    /** Returns the path of the coverage of a notes page. */
    public static String coverage(SessionPage page) {
        return "/coverage?notes=" + encoded(page.id());
    }

    /** Returns the path of the coverage of a notes page as CSV. */
    public static String coverageCsv(SessionPage page) {
        return "/coverage.csv?notes=" + encoded(page.id());
    }

    /** Returns an id as a fragment identifier, without blanks and characters to encode. */
    public static String anchor(String id) {
        return id.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
