package org.lectern.search;

import org.lectern.index.Scope;
import org.lectern.model.Catalogue;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.model.LecternException.UnknownReadingException;
import org.lectern.model.Session;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Where a request looks, by what the catalogue says of its session. */
final class ScopeResolver {

    private final Catalogue catalogue;
    private final SearchRequest request;

    /**
     * The scopes of a request.
     *
     * @throws org.lectern.model.LecternException.UnknownSessionException if its session is not
     *     there
     * @throws UnknownReadingException if its reading is not there
     * @throws InvalidInputException if more hits are asked for than can be reached
     */
    ScopeResolver(Catalogue catalogue, SearchRequest request) {
        this.catalogue = catalogue;
        this.request = request;
        validate();
    }

    private void validate() {
        boolean inReach =
                request.limit() >= 1
                        && request.offset() >= 0
                        && request.depth() <= SearchRequest.MAX_HITS;
        if (!inReach) {
            throw new InvalidInputException(
                    "Between 1 and %,d hits can be asked for.".formatted(SearchRequest.MAX_HITS));
        }
        if (request.reading() != null && catalogue.entry(request.reading()).isEmpty()) {
            throw new UnknownReadingException(request.reading());
        }
        session();
    }

    private Optional<Session> session() {
        return Optional.ofNullable(request.session()).map(catalogue::session);
    }

    boolean includesReadings() {
        return request.sources() != SourceFilter.NOTES;
    }

    boolean includesNotes() {
        return request.sources() != SourceFilter.READINGS
                && request.reading() == null
                && request.sectionKind() == null;
    }

    Scope readingScope() {
        Set<String> ids = session().map(this::sessionReadings).orElse(null);
        if (request.reading() == null) {
            return new Scope.Readings(ids, request.sectionKind());
        }
        boolean there = ids == null || ids.contains(request.reading());
        Set<String> one = there ? Set.of(request.reading()) : Set.of();
        return new Scope.Readings(one, request.sectionKind());
    }

    private @org.jspecify.annotations.Nullable Set<String> sessionReadings(Session session) {
        return switch (request.sessionScope()) {
            case ALONE -> catalogue.readingsCitedBy(session);
            case SO_FAR -> readingsSoFar(session);
            case FIRST, ALL -> null;
        };
    }

    private Set<String> readingsSoFar(Session session) {
        Set<String> read = new LinkedHashSet<>();
        for (Session earlier : catalogue.sessionsOnPageOf(session)) {
            read.addAll(catalogue.readingsCitedBy(earlier));
            if (earlier.equals(session)) {
                break;
            }
        }
        return read;
    }

    Scope noteScope() {
        return new Scope.Notes(
                request.sessionScope() == SessionScope.ALONE ? request.session() : null);
    }

    /** Ids of the readings that come first; none for no difference. */
    Set<String> preferredReadings() {
        return request.sessionScope() == SessionScope.FIRST
                ? session().map(catalogue::readingsCitedBy).orElse(Set.of())
                : Set.of();
    }

    /** A sentence on where was looked, where that is not everywhere alike. */
    Optional<String> notice() {
        return session()
                .flatMap(_ ->
                        switch (request.sessionScope()) {
                            case ALONE -> Optional.of("Looked in the session alone.");
                            case FIRST ->
                                    Optional.of(
                                            "Looked everywhere, in the session's own readings"
                                                    + " first.");
                            case SO_FAR ->
                                    Optional.of("Looked in what was read up to the session.");
                            case ALL -> Optional.<String>empty();
                        });
    }
}
