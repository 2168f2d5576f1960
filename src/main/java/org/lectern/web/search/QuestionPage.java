package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.web.page.AnswerBlock;
import org.lectern.web.page.Layout;
import org.lectern.web.page.Link;
import org.lectern.web.search.SearchPage.ReadingGroup;

import java.util.List;

/**
 * What the readings say to a question of the notes.
 *
 * @param trail to where it stands in the notes
 * @param topic that it stands under; empty where there is none
 * @param point whether it is a point and asks nothing
 * @param state {@code found}, {@code partly} or {@code not-found}
 * @param label the state in words
 * @param why on what the state rests; empty where there is nothing to say
 * @param answer null where no sentence stands out
 * @param also where nearly the same was asked
 * @param search the same question on the search page
 */
public record QuestionPage(
        Layout layout,
        List<Link> trail,
        String text,
        String topic,
        boolean point,
        String state,
        String label,
        String why,
        @Nullable AnswerBlock answer,
        List<Link> also,
        List<String> how,
        List<ReadingGroup> groups,
        String search) {

    public QuestionPage {
        trail = List.copyOf(trail);
        also = List.copyOf(also);
        how = List.copyOf(how);
        groups = List.copyOf(groups);
    }
}
