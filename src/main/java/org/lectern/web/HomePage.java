package org.lectern.web;

import org.lectern.index.Snapshot;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Item;
import org.lectern.model.Role;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.report.Places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The first page.
 *
 * @param seasons notes pages with sessions, the newest first
 */
public record HomePage(Layout layout, AskForm form, List<Season> seasons) {

    public HomePage {
        seasons = List.copyOf(seasons);
    }

    /**
     * A page of the notes.
     *
     * @param meetings its sessions, newest first
     */
    public record Season(String title, List<Meeting> meetings) {

        public Season {
            meetings = List.copyOf(meetings);
        }
    }

    /**
     * A session in the timeline.
     *
     * @param aside its number and readings
     * @param questions how many were written down
     */
    public record Meeting(TimeText day, String title, String aside, String questions) {}

    static HomePage of(Snapshot snapshot) {
        List<Season> seasons =
                snapshot.catalogue().entries().stream()
                        .map(CatalogueEntry::source)
                        .filter(SessionPage.class::isInstance)
                        .map(SessionPage.class::cast)
                        .filter(page -> !page.sessions().isEmpty())
                        .sorted(Comparator.comparing(HomePage::latest).reversed())
                        .map(HomePage::season)
                        .toList();
        return new HomePage(Layout.of("Lectern", false, snapshot), AskForm.empty(), seasons);
    }

    private static Season season(SessionPage page) {
        return new Season(
                Places.title(page),
                page.sessions().reversed().stream().map(HomePage::meeting).toList());
    }

    /** Empty, and so older than all others, where no date is known. */
    private static String latest(SessionPage page) {
        return page.sessions().stream()
                .map(session -> session.date() == null ? "" : session.date())
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    private static Meeting meeting(Session session) {
        String capital = InWords.capitalised(InWords.session(session));
        List<String> aside = new ArrayList<>();
        if (session.title() != null && session.number() != null) {
            aside.add(capital);
        }
        aside.addAll(readings(session));
        return new Meeting(
                InWords.day(session),
                session.title() == null ? capital : session.title(),
                String.join(" · ", aside),
                questions(session));
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
