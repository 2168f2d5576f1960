package org.lectern.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every file that the index knows, ordered by path. */
public record Catalogue(List<CatalogueEntry> entries) {

    public Catalogue {
        entries = List.copyOf(entries);
    }

    public Optional<CatalogueEntry> entry(String sourceId) {
        return entries.stream().filter(e -> e.source().id().equals(sourceId)).findFirst();
    }

    /** The readings, also those that could not be read. */
    public List<Reading> readings() {
        return sources(Reading.class).toList();
    }

    /** Sessions of all pages, in the order of the pages' paths. */
    public List<Session> sessions() {
        return sources(SessionPage.class).flatMap(page -> page.sessions().stream()).toList();
    }

    /**
     * The session of that id.
     *
     * @throws LecternException.UnknownSession if no page has it
     */
    public Session session(String id) {
        return sessions().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new LecternException.UnknownSession(
                                id, sessions().stream().map(Session::id).toList()));
    }

    /** Ids of the readings that the session cites and the corpus has. */
    public Set<String> readingsOf(Session session) {
        return session.readings().stream()
                .map(Citation::reading)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Ids of the sessions that cite the reading. */
    public List<String> citedBy(String readingId) {
        return sessions().stream()
                .filter(s -> readingsOf(s).contains(readingId))
                .map(Session::id)
                .toList();
    }

    /** Citations that no file of the corpus answers to, each once, with who cites it. */
    public List<MissingReading> missing() {
        return sessions().stream()
                .flatMap(
                        s -> s.readings().stream().map(c -> new MissingReading(c, List.of(s.id()))))
                .filter(m -> m.citation().reading() == null)
                .collect(
                        Collectors.toMap(
                                MissingReading::key,
                                Function.identity(),
                                MissingReading::joined,
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
