package org.lectern.format;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses that the server answers to. */
public final class Links {

    private Links() {}

    /** What is known of a reading. */
    public static String reading(Reading reading) {
        return "/readings/" + encoded(reading.id());
    }

    /** The reading's file. */
    public static String file(Reading reading) {
        return reading(reading) + "/file";
    }

    /** The reading as an entry for BibTeX. */
    public static String bibtex(Reading reading) {
        return reading(reading) + ".bib";
    }

    /**
     * A page of a reading.
     *
     * @param page from 1 in the file
     */
    public static String page(Reading reading, int page) {
        return reading(reading) + "/pages/" + page;
    }

    /** The picture of a page. */
    public static String pageImage(Reading reading, int page) {
        return page(reading, page) + ".png";
    }

    /** The part of a page's picture that shows where a passage begins. */
    public static String passageImage(Reading reading, Passage passage) {
        return reading(reading) + "/clips/" + passage.id() + ".png";
    }

    /** The page that a passage begins on. */
    public static String passage(Reading reading, Locator.Pages pages, Passage passage) {
        return passage(reading, pages, passage, null);
    }

    /**
     * The page that a passage begins on, with the other passages that a query finds in the reading.
     *
     * @param query null for the passage alone
     */
    public static String passage(
            Reading reading, Locator.Pages pages, Passage passage, @Nullable String query) {
        return passage(reading, pages.first(), passage.id(), query);
    }

    /**
     * The same.
     *
     * @param page that the passage begins on, from 1
     * @param passage its id
     */
    public static String passage(
            Reading reading, int page, String passage, @Nullable String query) {
        String href = page(reading, page) + "?hl=" + passage;
        return query == null ? href : href + "&q=" + encoded(query);
    }

    /** The guide to a session. */
    public static String session(Session session) {
        return session(session.id());
    }

    private static String session(String id) {
        return "/sessions/" + encoded(id);
    }

    /** The session that lines of the notes stand in. */
    public static String notes(Locator.NoteLines lines) {
        return lines.session() == null ? "/sessions" : session(lines.session());
    }

    /**
     * What the readings say to a question of the notes.
     *
     * @param id of the question
     */
    public static String question(String id) {
        return "/questions/" + encoded(id);
    }

    /**
     * Where a question stands in its session's guide.
     *
     * @param session its id
     * @param id of the question
     */
    public static String questionInSession(String session, String id) {
        return session(session) + "#" + anchor(id);
    }

    /** The sessions of a page of the notes. */
    public static String notesPage(SessionPage page) {
        return "/sessions#" + anchor(page.id());
    }

    /** What the readings say to the questions of a page of the notes. */
    public static String coverage(SessionPage page) {
        return "/coverage?notes=" + encoded(page.id());
    }

    /** The same as CSV. */
    public static String coverageCsv(SessionPage page) {
        return "/coverage.csv?notes=" + encoded(page.id());
    }

    /** An id as a place within a page, which has no blanks, and needs no encoding. */
    public static String anchor(String id) {
        return id.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
