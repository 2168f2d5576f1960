package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.model.AnswerState;
import org.lectern.web.search.SearchPage.ReadingGroup;
import org.lectern.web.view.AnswerBlock;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;

import java.util.List;

/**
 * The page of a question or point in the notes, with passages that answer it.
 *
 * @param breadcrumbs links to its session
 * @param topic its topic; empty if there is none
 * @param point whether it is a point
 * @param label of the state
 * @param reason the reason for the state; may be empty
 * @param answer null if the state is not found or no sentence is marked as the answer
 * @param similar links to similar questions
 * @param searchHref URL of a search for the question
 */
public record QuestionPage(
        Layout layout,
        List<LabelledLink> breadcrumbs,
        String text,
        String topic,
        boolean point,
        AnswerState state,
        String label,
        String reason,
        @Nullable AnswerBlock answer,
        List<LabelledLink> similar,
        List<String> searchNotes,
        List<ReadingGroup> groups,
        String searchHref) {

    public QuestionPage {
        breadcrumbs = List.copyOf(breadcrumbs);
        similar = List.copyOf(similar);
        searchNotes = List.copyOf(searchNotes);
        groups = List.copyOf(groups);
    }
}
