package org.lectern.search;

import org.lectern.index.Scope;
import org.lectern.model.Catalogue;
import org.lectern.model.LecternException.BadInput;
import org.lectern.model.LecternException.UnknownReading;
import org.lectern.model.Session;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Where a request looks, by what the catalogue says of its session. */
final class Scopes {

    private final Catalogue catalogue;
    private final SearchRequest request;

    /**
     * The scopes of a request.
     *
     * @throws org.lectern.model.LecternException.UnknownSession if its session is not there
     * @throws UnknownReading if its reading is not there
     * @throws BadInput if more hits are asked for than can be reached
     */
    Scopes(Catalogue catalogue, SearchRequest request) {
        this.catalogue = catalogue;
        this.request = request;
        check();
    }

    private void check() {
        boolean inReach =
                request.limit() >= 1 && request.from() >= 0 && request.reach() <= Limits.HITS;
        if (!inReach) {
            throw new BadInput("Between 1 and %,d hits can be asked for.".formatted(Limits.HITS));
        }
        if (request.reading() != null && catalogue.entry(request.reading()).isEmpty()) {
            throw new UnknownReading(request.reading());
        }
        session();
    }

    private Optional<Session> session() {
        return Optional.ofNullable(request.session()).map(catalogue::session);
    }

    boolean inReadings() {
        return request.in() != In.NOTES;
    }

    boolean inNotes() {
        return request.in() != In.READINGS && request.reading() == null && request.kind() == null;
    }

    Scope readings() {
        Set<String> ids = session().map(this::bounds).orElse(null);
        if (request.reading() == null) {
            return new Scope.Readings(ids, request.kind());
        }
        boolean there = ids == null || ids.contains(request.reading());
        Set<String> one = there ? Set.of(request.reading()) : Set.of();
        return new Scope.Readings(one, request.kind());
    }

    private @org.jspecify.annotations.Nullable Set<String> bounds(Session session) {
        return switch (request.width()) {
            case ALONE -> catalogue.readingsOf(session);
            case SO_FAR -> soFar(session);
            case FIRST, ALL -> null;
        };
    }

    private Set<String> soFar(Session session) {
        Set<String> read = new LinkedHashSet<>();
        for (Session earlier : catalogue.pageOf(session)) {
            read.addAll(catalogue.readingsOf(earlier));
            if (earlier.equals(session)) {
                break;
            }
        }
        return read;
    }

    Scope notes() {
        return new Scope.Notes(request.width() == Width.ALONE ? request.session() : null);
    }

    /** Ids of the readings that come first; none for no difference. */
    Set<String> first() {
        return request.width() == Width.FIRST
                ? session().map(catalogue::readingsOf).orElse(Set.of())
                : Set.of();
    }

    /** A sentence on where was looked, where that is not everywhere alike. */
    Optional<String> said() {
        return session()
                .flatMap(_ ->
                        switch (request.width()) {
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
