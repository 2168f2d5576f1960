package org.lectern.web.view;

import org.jspecify.annotations.Nullable;
import org.lectern.format.Quotation;

/**
 * A passage in a result list, with its links and actions.
 *
 * @param id the passage's id
 * @param href URL of its page; for notes, of its session
 * @param location as in {@code p. 7}, or {@code Session 3, line 84}
 * @param printedPage the printed page number in brackets; empty if it is the same or unknown
 * @param section the headings above it; may be empty
 * @param citation authors, title and page, appended to a copied quotation
 * @param evidence null if the query has no words to compare
 * @param image URL of its image; null if there is none
 * @param bibtex URL of the reading's BibTeX entry; null for notes
 * @param duplicates number of duplicate passages that are not shown, in words; may be empty
 * @param judgment null if it cannot be judged
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
     * The form with which a user judges the passage.
     *
     * @param query the text of the query
     * @param question id of the question in the notes that the query repeats; null if there is none
     * @param relevant whether it is judged relevant
     * @param notRelevant whether it is judged not relevant
     */
    public record JudgmentForm(
            String query,
            @Nullable String question,
            String passage,
            boolean relevant,
            boolean notRelevant) {}

    /** Returns a copy with the source's title after the section. */
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
