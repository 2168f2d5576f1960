package org.lectern.web.session;

import org.lectern.coverage.SessionAnswerCache;
import org.lectern.format.Labels;
import org.lectern.format.Links;
import org.lectern.format.SourceLabels;
import org.lectern.format.TimeText;
import org.lectern.index.Snapshot;
import org.lectern.model.CitationRole;
import org.lectern.model.Item;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.web.view.StateDots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The timeline of the sessions of one notes page.
 *
 * @param anchor id of its element
 * @param entries the sessions, newest first
 */
public record SessionTimeline(String anchor, String title, List<TimelineEntry> entries) {

    public SessionTimeline {
        entries = List.copyOf(entries);
    }

    /**
     * A session in a timeline.
     *
     * @param details its number and readings
     * @param questionsLabel number of questions, in words
     * @param states states of its questions; empty if they are not computed yet
     */
    public record TimelineEntry(
            TimeText date,
            String title,
            String href,
            String details,
            String questionsLabel,
            StateDots states) {}

    /** Returns the timelines of the notes pages with sessions, newest first. */
    static List<SessionTimeline> all(Snapshot snapshot, SessionAnswerCache answers) {
        return snapshot.catalogue().sessionPages().stream()
                .map(page -> timeline(page, snapshot, answers))
                .toList();
    }

    private static SessionTimeline timeline(
            SessionPage page, Snapshot snapshot, SessionAnswerCache answers) {
        return new SessionTimeline(
                Links.anchor(page.id()),
                SourceLabels.title(page),
                page.sessions().reversed().stream()
                        .map(session -> entry(session, snapshot, answers))
                        .toList());
    }

    private static TimelineEntry entry(
            Session session, Snapshot snapshot, SessionAnswerCache answers) {
        String name = Labels.capitalised(Labels.session(session));
        Optional<StateDots> states =
                answers.cached(snapshot, session).map(OutcomeCounts::stateDots);
        return new TimelineEntry(
                Labels.day(session),
                session.title() == null ? name : session.title(),
                Links.session(session),
                details(session, name),
                questionsLabel(session),
                states.orElse(StateDots.NONE));
    }

    private static String details(Session session, String name) {
        List<String> details = new ArrayList<>();
        if (session.title() != null && session.number() != null) {
            details.add(name);
        }
        details.addAll(readingsLabel(session));
        return String.join(" · ", details);
    }

    /**
     * Returns, for example, {@code Lamport 1978 or Corbett 2012, 2 related}; empty if no reading is
     * cited.
     */
    private static List<String> readingsLabel(Session session) {
        List<String> parts = new ArrayList<>();
        addIfAny(parts, cited(session, CitationRole.REQUIRED, ", "));
        addIfAny(parts, cited(session, CitationRole.CHOICE, " or "));
        long related =
                session.readings().stream().filter(c -> c.role() == CitationRole.RELATED).count();
        addIfAny(parts, related == 0 ? "" : related + " related");
        return parts.isEmpty() ? List.of() : List.of(String.join(", ", parts));
    }

    private static void addIfAny(List<String> parts, String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    private static String cited(Session session, CitationRole role, String between) {
        return session.readings().stream()
                .filter(citation -> citation.role() == role)
                .map(Labels::citation)
                .collect(Collectors.joining(between));
    }

    private static String questionsLabel(Session session) {
        long n =
                session.topics().stream()
                        .flatMap(topic -> topic.items().stream())
                        .flatMap(Item::flattened)
                        .filter(item -> item.kind() == Item.Kind.QUESTION)
                        .count();
        return n == 0 ? "no questions yet" : Labels.count((int) n, "question", "questions");
    }
}
