package org.lectern.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every source that the index knows, ordered by its file's path. Safe for threads. */
public final class Catalogue {

    private final List<CatalogueEntry> entries;
    private final Map<String, CatalogueEntry> byId;
    private final Map<String, List<CatalogueEntry>> byFile;
    private final Map<String, Set<String>> sessionsByReading;

    public Catalogue(List<CatalogueEntry> entries) {
        this.entries = List.copyOf(entries);
        this.byId =
                entries.stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.source().id(),
                                        Function.identity(),
                                        (first, second) -> first));
        this.byFile =
                entries.stream().collect(Collectors.groupingBy(entry -> entry.source().file()));
        this.sessionsByReading = sessionsByReading();
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

    /** What one file gave: mostly one entry, of a collection many. */
    public List<CatalogueEntry> entriesOfFile(String file) {
        return byFile.getOrDefault(file, List.of());
    }

    /** The readings, also those that could not be read. */
    public List<Reading> readings() {
        return sources(Reading.class).toList();
    }

    /** The pages of the notes that have sessions, the newest first. */
    public List<SessionPage> sessionPages() {
        return sources(SessionPage.class)
                .filter(page -> !page.sessions().isEmpty())
                .sorted(Comparator.comparing(Catalogue::latestDate).reversed())
                .toList();
    }

    /** Empty, and so older than all others, where no date is known. */
    private static String latestDate(SessionPage page) {
        return page.sessions().stream()
                .map(session -> session.date() == null ? "" : session.date())
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /** Sessions of all pages, in the order of the pages' paths. */
    public List<Session> sessions() {
        return sources(SessionPage.class).flatMap(page -> page.sessions().stream()).toList();
    }

    /**
     * The session of that id.
     *
     * @throws LecternException.UnknownSessionException if no page has it
     */
    public Session session(String id) {
        return sessions().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new LecternException.UnknownSessionException(
                                id, sessions().stream().map(Session::id).toList()));
    }

    /** The sessions of the page that has this one, in their order. */
    public List<Session> sessionsOnPageOf(Session session) {
        return sources(SessionPage.class)
                .map(SessionPage::sessions)
                .filter(sessions -> sessions.contains(session))
                .findFirst()
                .orElse(List.of(session));
    }

    /** Ids of the readings that the session cites and the corpus has. */
    public Set<String> readingsCitedBy(Session session) {
        return session.readings().stream()
                .map(Citation::reading)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Ids of the sessions that cite the reading. */
    public List<String> sessionsCiting(String readingId) {
        return List.copyOf(sessionsByReading.getOrDefault(readingId, Set.of()));
    }

    /** Citations that no file of the corpus answers to, each once, with who cites it. */
    public List<MissingReading> missingReadings() {
        return sessions().stream()
                .flatMap(
                        s -> s.readings().stream().map(c -> new MissingReading(c, List.of(s.id()))))
                .filter(m -> m.citation().reading() == null)
                .collect(
                        Collectors.toMap(
                                MissingReading::key,
                                Function.identity(),
                                MissingReading::mergedWith,
                                java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private <T extends Source> Stream<T> sources(Class<T> kind) {
        return entries.stream()
                .map(CatalogueEntry::source)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
