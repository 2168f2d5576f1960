package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.model.AnswerState;
import org.lectern.model.ReadingState;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;

import java.util.List;

/**
 * What is known of a reading.
 *
 * @param extent how long it is, in words
 * @param firstPageHref address of its first page; null where it has none
 * @param fileHref address of the original
 * @param note on its state; empty where there is nothing to say
 * @param sessions that cite it, and as what
 * @param sections its headings, with the pages that they stand on
 * @param questions of the notes that it speaks to
 * @param references what it lists, as printed
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
     * A question that it speaks to.
     *
     * @param page where its best passage stands
     */
    public record AnsweredQuestion(
            AnswerState state, String label, String question, String href, LabelledLink page) {}
}
