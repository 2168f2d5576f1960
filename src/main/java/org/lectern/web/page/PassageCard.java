package org.lectern.web.page;

import org.jspecify.annotations.Nullable;
import org.lectern.quoting.Quotation;

/**
 * A passage with its address and what can be done with it.
 *
 * @param id of the passage
 * @param href the page that it stands on; of lines of the notes their session
 * @param where as in {@code p. 7}, or {@code Session 3, line 84}
 * @param printed the printed page in brackets; empty where it is the same or not known
 * @param section headings above it; empty where there are none
 * @param source authors, title and page, to stand below a copied quotation
 * @param strength null where it is not said
 * @param clip address of a picture of it; null where there is none
 * @param bibtex address of its reading's entry; null for notes
 * @param same how many passages that say the same are not shown, in words; empty where none is
 * @param judge null where it cannot be judged
 */
public record PassageCard(
        String id,
        String href,
        String where,
        String printed,
        String section,
        Quotation quotation,
        String source,
        @Nullable Strength strength,
        @Nullable String clip,
        @Nullable String bibtex,
        String same,
        @Nullable Judge judge) {

    /**
     * Tick and cross.
     *
     * @param query what the passage is judged for
     * @param question id of the question that the query is; null where it is none of the notes
     * @param yes whether it was found to answer
     * @param no whether it was found not to
     */
    public record Judge(
            String query, @Nullable String question, String passage, boolean yes, boolean no) {}

    /** The same with the source's title beside the section, where no heading gives it. */
    PassageCard named(String title) {
        String beside = section.isEmpty() ? title : section + " · " + title;
        return new PassageCard(
                id, href, where, printed, beside, quotation, source, strength, clip, bibtex, same,
                judge);
    }
}
