package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.model.AnswerState;
import org.lectern.web.search.SearchPage.ReadingGroup;
import org.lectern.web.view.AnswerBlock;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;

import java.util.List;

/**
 * What the readings say to a question of the notes.
 *
 * @param breadcrumbs to where it stands in the notes
 * @param topic that it stands under; empty where there is none
 * @param point whether it is a point and asks nothing
 * @param label the state in words
 * @param reason on what the state rests; empty where there is nothing to say
 * @param answer null where no sentence stands out
 * @param similar where nearly the same was asked
 * @param searchHref the same question on the search page
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
