package org.lectern.web.coverage;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.Outcome;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException.UnknownSession;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.quoting.Links;
import org.lectern.quoting.Places;
import org.lectern.report.Csv;
import org.lectern.web.answers.NotesAnswers;
import org.lectern.web.http.Reply;
import org.lectern.web.http.Request;
import org.lectern.web.page.Layout;
import org.lectern.web.page.Layout.Room;
import org.lectern.web.page.Link;
import org.lectern.web.page.Pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Coverage as a page and as CSV. */
public final class CoverageEndpoints {

    private final Pages pages;
    private final NotesAnswers answers;

    public CoverageEndpoints(Pages pages, NotesAnswers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    /** Of the page of the notes that {@code notes} names, or the newest. */
    public Reply page(Request request, Snapshot snapshot) {
        List<SessionPage> seasons = snapshot.catalogue().seasons();
        if (seasons.isEmpty()) {
            Layout layout = Layout.of("Coverage", Room.COVERAGE, snapshot);
            return pages.html("nothing-yet", layout);
        }
        SessionPage season = season(request, seasons);
        List<Link> others =
                seasons.stream()
                        .filter(other -> !other.equals(season))
                        .map(other -> new Link(Places.title(other), Links.coverage(other)))
                        .toList();
        Coverage coverage = new Coverage(snapshot, season, others, outcomes(snapshot, season));
        return pages.html("coverage", coverage.page());
    }

    /** A row for every question and passage. */
    public Reply csv(Request request, Snapshot snapshot) {
        List<SessionPage> seasons = snapshot.catalogue().seasons();
        List<Outcome> answered =
                seasons.isEmpty()
                        ? List.of()
                        : outcomes(snapshot, season(request, seasons)).values().stream()
                                .flatMap(List::stream)
                                .toList();
        return new Reply.Text(200, "text/csv; charset=utf-8", Csv.of(answered), Map.of());
    }

    private static SessionPage season(Request request, List<SessionPage> seasons) {
        @Nullable String wanted = request.parameter("notes");
        return wanted == null
                ? seasons.getFirst()
                : seasons.stream()
                        .filter(page -> page.id().equals(wanted))
                        .findFirst()
                        .orElseThrow(() ->
                                new UnknownSession(
                                        wanted, seasons.stream().map(SessionPage::id).toList()));
    }

    private Map<Session, List<Outcome>> outcomes(Snapshot snapshot, SessionPage season) {
        Map<Session, List<Outcome>> outcomes = new LinkedHashMap<>();
        for (Session session : season.sessions()) {
            outcomes.put(
                    session,
                    answers.of(snapshot, session).stream().filter(Outcome::isQuestion).toList());
        }
        return outcomes;
    }
}
