package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.index.Scope;
import org.lectern.model.Catalogue;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.model.LecternException.UnknownReadingException;
import org.lectern.model.LecternException.UnknownSessionException;
import org.lectern.model.Session;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Resolves the filters of a request to the scopes of the index. */
final class ScopeResolver {

    private final Catalogue catalogue;
    private final SearchRequest request;

    /**
     * Creates a resolver of one request.
     *
     * @throws UnknownSessionException if the request's session does not exist
     * @throws UnknownReadingException if the request's reading does not exist
     * @throws InvalidInputException if the request goes beyond {@link SearchRequest#MAX_HITS} hits
     */
    ScopeResolver(Catalogue catalogue, SearchRequest request) {
        this.catalogue = catalogue;
        this.request = request;
        validate();
    }

    private void validate() {
        if (!isWithinLimits(request)) {
            throw new InvalidInputException(
                    "Between 1 and %,d hits can be requested.".formatted(SearchRequest.MAX_HITS));
        }
        if (request.reading() != null && catalogue.entry(request.reading()).isEmpty()) {
            throw new UnknownReadingException(request.reading());
        }
        session();
    }

    private static boolean isWithinLimits(SearchRequest request) {
        return request.limit() >= 1
                && request.offset() >= 0
                && request.depth() <= SearchRequest.MAX_HITS;
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
        boolean included = ids == null || ids.contains(request.reading());
        Set<String> readings = included ? Set.of(request.reading()) : Set.of();
        return new Scope.Readings(readings, request.sectionKind());
    }

    private @Nullable Set<String> sessionReadings(Session session) {
        return switch (request.sessionScope()) {
            case ALONE -> catalogue.readingsCitedBy(session);
            case SO_FAR -> readingsSoFar(session);
            case FIRST, ALL -> null;
        };
    }

    private Set<String> readingsSoFar(Session session) {
        Set<String> readings = new LinkedHashSet<>();
        for (Session earlier : catalogue.sessionsOnPageOf(session)) {
            readings.addAll(catalogue.readingsCitedBy(earlier));
            if (earlier.equals(session)) {
                break;
            }
        }
        return readings;
    }

    Scope noteScope() {
        return new Scope.Notes(
                request.sessionScope() == SessionScope.ALONE ? request.session() : null);
    }

    /** Returns the ids of the readings to rank higher; empty for no preference. */
    Set<String> preferredReadings() {
        return request.sessionScope() == SessionScope.FIRST
                ? session().map(catalogue::readingsCitedBy).orElse(Set.of())
                : Set.of();
    }

    /** Returns a sentence that tells the user the scope; empty if it is everything alike. */
    Optional<String> notice() {
        return session().flatMap(_ -> notice(request.sessionScope()));
    }

    private static Optional<String> notice(SessionScope scope) {
        return switch (scope) {
            case ALONE -> Optional.of("Looked in the session alone.");
            case FIRST -> Optional.of("Looked everywhere, in the session's own readings first.");
            case SO_FAR -> Optional.of("Looked in what was read up to the session.");
            case ALL -> Optional.empty();
        };
    }
}
