package org.lectern.web.session;

import org.lectern.index.Snapshot;
import org.lectern.web.answers.AskedLately;
import org.lectern.web.answers.NotesAnswers;
import org.lectern.web.page.AskForm;
import org.lectern.web.page.Layout;
import org.lectern.web.page.Layout.Room;

import java.util.List;

/**
 * The first page.
 *
 * @param seasons notes pages with sessions, the newest first
 * @param lately what was searched for, the last first
 */
public record HomePage(
        Layout layout, AskForm form, List<Season> seasons, List<AskedLately.Asked> lately) {

    public HomePage {
        seasons = List.copyOf(seasons);
        lately = List.copyOf(lately);
    }

    /** The first page over one commit. */
    public static HomePage of(Snapshot snapshot, NotesAnswers answers, AskedLately lately) {
        return new HomePage(
                Layout.of("Ask the readings", Room.HALL, snapshot),
                AskForm.empty(),
                Season.all(snapshot, answers),
                lately.last());
    }
}
