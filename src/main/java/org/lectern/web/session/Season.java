package org.lectern.web.session;

import org.lectern.index.Snapshot;
import org.lectern.model.Item;
import org.lectern.model.Role;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Links;
import org.lectern.quoting.Places;
import org.lectern.quoting.TimeText;
import org.lectern.web.answers.NotesAnswers;
import org.lectern.web.page.StateDots;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of the notes in the timeline.
 *
 * @param anchor within the page that shows it
 * @param meetings its sessions, newest first
 */
public record Season(String anchor, String title, List<Meeting> meetings) {

    public Season {
        meetings = List.copyOf(meetings);
    }

    /**
     * A session in the timeline.
     *
     * @param aside its number and readings
     * @param questions how many were written down
     * @param states of its questions; empty where they are not worked out yet
     */
    public record Meeting(
            TimeText day,
            String title,
            String href,
            String aside,
            String questions,
            StateDots states) {}

    /** The pages that have sessions, the newest first. */
    static List<Season> all(Snapshot snapshot, NotesAnswers answers) {
        return snapshot.catalogue().seasons().stream()
                .map(page -> season(page, snapshot, answers))
                .toList();
    }

    private static Season season(SessionPage page, Snapshot snapshot, NotesAnswers answers) {
        return new Season(
                Links.anchor(page.id()),
                Places.title(page),
                page.sessions().reversed().stream()
                        .map(session -> meeting(session, snapshot, answers))
                        .toList());
    }

    private static Meeting meeting(Session session, Snapshot snapshot, NotesAnswers answers) {
        String capital = InWords.capitalised(InWords.session(session));
        List<String> aside = new ArrayList<>();
        if (session.title() != null && session.number() != null) {
            aside.add(capital);
        }
        aside.addAll(readings(session));
        return new Meeting(
                InWords.day(session),
                session.title() == null ? capital : session.title(),
                Links.session(session),
                String.join(" · ", aside),
                questions(session),
                answers.known(snapshot, session).map(Tally::dots).orElse(StateDots.NONE));
    }

    /** As in {@code Lamport 1978 or Corbett 2012, 2 related}; empty where none is cited. */
    private static List<String> readings(Session session) {
        List<String> parts = new ArrayList<>();
        addIfAny(parts, cited(session, Role.REQUIRED, ", "));
        addIfAny(parts, cited(session, Role.CHOICE, " or "));
        long related = session.readings().stream().filter(c -> c.role() == Role.RELATED).count();
        addIfAny(parts, related == 0 ? "" : related + " related");
        return parts.isEmpty() ? List.of() : List.of(String.join(", ", parts));
    }

    private static void addIfAny(List<String> parts, String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    private static String cited(Session session, Role role, String between) {
        return session.readings().stream()
                .filter(citation -> citation.role() == role)
                .map(InWords::citation)
                .collect(Collectors.joining(between));
    }

    private static String questions(Session session) {
        long n =
                session.topics().stream()
                        .flatMap(topic -> topic.items().stream())
                        .flatMap(Item::flattened)
                        .filter(item -> item.kind() == Item.Kind.QUESTION)
                        .count();
        return n == 0 ? "no questions yet" : InWords.count((int) n, "question", "questions");
    }
}
