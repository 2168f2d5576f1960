package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.model.AnswerState;
import org.lectern.model.ReadingState;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;

import java.util.List;

/**
 * The page of a reading.
 *
 * @param extent number of pages and passages, in words
 * @param firstPageHref URL of its first page; null if it has no passages
 * @param fileHref URL of the file
 * @param note the reason for its state; may be empty
 * @param sessions links to the sessions that cite it, with its role
 * @param sections links from its headings to their pages
 * @param questions questions of the notes that it helps to answer
 * @param references its references, as printed
 */
public record ReadingPage(
        Layout layout,
        String id,
        String title,
        String byline,
        String extent,
        ReadingState state,
        String label,
        String note,
        @Nullable String firstPageHref,
        String fileHref,
        String bibtexHref,
        List<LabelledLink> sessions,
        List<LabelledLink> sections,
        List<AnsweredQuestion> questions,
        List<String> references) {

    public ReadingPage {
        sessions = List.copyOf(sessions);
        sections = List.copyOf(sections);
        questions = List.copyOf(questions);
        references = List.copyOf(references);
    }

    /**
     * A question that the reading helps to answer.
     *
     * @param page link to the best passage
     */
    public record AnsweredQuestion(
            AnswerState state, String label, String question, String href, LabelledLink page) {}
}
