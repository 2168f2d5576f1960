package org.lectern.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of one index commit, ordered by file path. Immutable. */
public final class Catalogue {

    private final List<CatalogueEntry> entries;
    private final Map<String, CatalogueEntry> byId;
    private final Map<String, List<CatalogueEntry>> byFile;
    private final Map<String, Set<String>> sessionsByReading;

    public Catalogue(List<CatalogueEntry> entries) {
        this.entries = List.copyOf(entries);
        this.byId = byId(entries);
        this.byFile =
                entries.stream().collect(Collectors.groupingBy(entry -> entry.source().file()));
        this.sessionsByReading = sessionsByReading();
    }

    private static Map<String, CatalogueEntry> byId(List<CatalogueEntry> entries) {
        return entries.stream()
                .collect(
                        Collectors.toMap(
                                entry -> entry.source().id(),
                                Function.identity(),
                                (first, second) -> first));
    }

    private Map<String, Set<String>> sessionsByReading() {
        Map<String, Set<String>> sessions = new HashMap<>();
        for (Session session : sessions()) {
            for (String reading : readingsCitedBy(session)) {
                sessions.computeIfAbsent(reading, _ -> new LinkedHashSet<>()).add(session.id());
            }
        }
        return sessions;
    }

    public List<CatalogueEntry> entries() {
        return entries;
    }

    public Optional<CatalogueEntry> entry(String sourceId) {
        return Optional.ofNullable(byId.get(sourceId));
    }

    /** Returns the entries of a file: one, or many for a collection. */
    public List<CatalogueEntry> entriesOfFile(String file) {
        return byFile.getOrDefault(file, List.of());
    }

    /** Returns the readings, including those that could not be read. */
    public List<Reading> readings() {
        return sources(Reading.class).toList();
    }

    /** Returns the notes pages that have sessions, the latest first. */
    public List<SessionPage> sessionPages() {
        return sources(SessionPage.class)
                .filter(page -> !page.sessions().isEmpty())
                .sorted(Comparator.comparing(Catalogue::latestDate).reversed())
                .toList();
    }

    /** An unknown date is empty and so sorts before all others. */
    private static String latestDate(SessionPage page) {
        return page.sessions().stream()
                .map(session -> session.date() == null ? "" : session.date())
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /** Returns the sessions of all notes pages, in the order of the pages' paths. */
    public List<Session> sessions() {
        return sources(SessionPage.class).flatMap(page -> page.sessions().stream()).toList();
    }

    /**
     * Returns the session with an id.
     *
     * @throws LecternException.UnknownSessionException if there is none
     */
    public Session session(String id) {
        return sessions().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new LecternException.UnknownSessionException(
                                id, sessions().stream().map(Session::id).toList()));
    }

    /** Returns all sessions of the page that a session is on, in page order. */
    public List<Session> sessionsOnPageOf(Session session) {
        return sources(SessionPage.class)
                .map(SessionPage::sessions)
                .filter(sessions -> sessions.contains(session))
                .findFirst()
                .orElse(List.of(session));
    }

    /** Returns the ids of the readings that a session cites and the corpus has. */
    public Set<String> readingsCitedBy(Session session) {
        return session.readings().stream()
                .map(Citation::reading)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the ids of the sessions that cite a reading. */
    public List<String> sessionsCiting(String readingId) {
        return List.copyOf(sessionsByReading.getOrDefault(readingId, Set.of()));
    }

    /** Returns the readings that the notes cite and the corpus lacks, one entry per work. */
    public List<MissingReading> missingReadings() {
        Map<String, MissingReading> byKey =
                sessions().stream()
                        .flatMap(Catalogue::missingReadings)
                        .collect(
                                Collectors.toMap(
                                        MissingReading::key,
                                        Function.identity(),
                                        MissingReading::mergedWith,
                                        LinkedHashMap::new));
        return List.copyOf(byKey.values());
    }

    private static Stream<MissingReading> missingReadings(Session session) {
        return session.readings().stream()
                .filter(citation -> citation.reading() == null)
                .map(citation -> new MissingReading(citation, List.of(session.id())));
    }

    private <T extends Source> Stream<T> sources(Class<T> kind) {
        return entries.stream()
                .map(CatalogueEntry::source)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
