package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Citation;
import org.lectern.model.CitationRole;
import org.lectern.model.Link;
import org.lectern.notes.markup.Urls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The citations and media of one session. Citations with the same URL or title are merged: the
 * strongest role is kept, and missing fields are completed. Not safe for use by many threads.
 */
final class SessionReadings {

    private final List<Citation> citations = new ArrayList<>();
    private final List<Link> media = new ArrayList<>();

    void add(CitationReader.CitedMaterial found) {
        found.citations().forEach(this::add);
        found.media().forEach(this::add);
    }

    void add(Link link) {
        if (!media.contains(link)) {
            media.add(link);
        }
    }

    void add(Citation citation) {
        for (int i = 0; i < citations.size(); i++) {
            if (isSameWork(citations.get(i), citation)) {
                citations.set(i, merge(citations.get(i), citation));
                return;
            }
        }
        citations.add(citation);
    }

    /** Completes the citation of the same work; adds a new one only if there is none at all. */
    void addDetails(Citation details) {
        if (citations.isEmpty()) {
            add(details);
            return;
        }
        boolean alone = citations.size() == 1 && citations.getFirst().title() == null;
        citations.replaceAll(c -> alone || isSameWork(c, details) ? complete(c, details) : c);
    }

    /** Completes the last citation with authors or year from a separate line. */
    void completeLast(List<String> authors, @Nullable Integer year) {
        if (!citations.isEmpty()) {
            Citation last = citations.removeLast();
            citations.add(
                    new Citation(
                            last.role(),
                            last.citation(),
                            last.authors().isEmpty() ? authors : last.authors(),
                            last.year() == null ? year : last.year(),
                            last.title(),
                            last.url(),
                            null));
        }
    }

    boolean isEmpty() {
        return citations.isEmpty();
    }

    private static boolean isSameWork(Citation one, Citation other) {
        if (one.url() != null && other.url() != null) {
            return Urls.key(one.url()).equals(Urls.key(other.url()));
        }
        return one.title() != null
                && other.title() != null
                && normalizeTitle(one.title()).equals(normalizeTitle(other.title()));
    }

    private static String normalizeTitle(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Citation merge(Citation first, Citation second) {
        boolean stronger = second.role().compareTo(first.role()) < 0;
        return complete(stronger ? second.role() : first.role(), first, second);
    }

    private static Citation complete(Citation first, Citation second) {
        return complete(first.role(), first, second);
    }

    private static Citation complete(CitationRole role, Citation first, Citation second) {
        return new Citation(
                role,
                first.citation().isEmpty() ? second.citation() : first.citation(),
                first.authors().isEmpty() ? second.authors() : first.authors(),
                first.year() == null ? second.year() : first.year(),
                first.title() == null ? second.title() : first.title(),
                first.url() == null ? second.url() : first.url(),
                null);
    }

    /**
     * Returns the citations; a single one with a URL but no title is given one.
     *
     * @param fallbackTitle title of the session
     */
    List<Citation> citations(@Nullable String fallbackTitle) {
        return citations.stream()
                .map(c ->
                        c.title() == null && c.url() != null && citations.size() == 1
                                ? withTitle(c, fallbackTitle)
                                : c)
                .toList();
    }

    private static Citation withTitle(Citation c, @Nullable String title) {
        return new Citation(c.role(), c.citation(), c.authors(), c.year(), title, c.url(), null);
    }

    /** Returns the first title; null where no citation has one. */
    @Nullable String firstTitle() {
        for (Citation citation : citations) {
            if (citation.title() != null) {
                return citation.title();
            }
        }
        return null;
    }

    List<Link> media() {
        return List.copyOf(media);
    }
}
