package org.lectern.web.view;

import org.jspecify.annotations.Nullable;
import org.lectern.format.Quotation;

/**
 * A passage with its address and what can be done with it.
 *
 * @param id of the passage
 * @param href the page that it stands on; of lines of the notes their session
 * @param location as in {@code p. 7}, or {@code Session 3, line 84}
 * @param printedPage the printed page in brackets; empty where it is the same or not known
 * @param section headings above it; empty where there are none
 * @param citation authors, title and page, to stand below a copied quotation
 * @param evidence null where it is not said
 * @param image address of a picture of it; null where there is none
 * @param bibtex address of its reading's entry; null for notes
 * @param duplicates how many passages that say the same are not shown, in words; empty where none
 *     is
 * @param judgment null where it cannot be judged
 */
public record PassageCard(
        String id,
        String href,
        String location,
        String printedPage,
        String section,
        Quotation quotation,
        String citation,
        @Nullable EvidenceLabel evidence,
        @Nullable String image,
        @Nullable String bibtex,
        String duplicates,
        @Nullable JudgmentForm judgment) {

    /**
     * Tick and cross.
     *
     * @param query what the passage is judged for
     * @param question id of the question that the query is; null where it is none of the notes
     * @param relevant whether it was found to answer
     * @param notRelevant whether it was found not to
     */
    public record JudgmentForm(
            String query,
            @Nullable String question,
            String passage,
            boolean relevant,
            boolean notRelevant) {}

    /** The same with the source's title beside the section, where no heading gives it. */
    PassageCard withTitle(String title) {
        String beside = section.isEmpty() ? title : section + " · " + title;
        return new PassageCard(
                id,
                href,
                location,
                printedPage,
                beside,
                quotation,
                citation,
                evidence,
                image,
                bibtex,
                duplicates,
                judgment);
    }
}
