package org.lectern.corpus;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Citation;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Says which reading of the corpus a citation means: by its address, by its title, or by its first
 * author and year, whichever tells first. Where several readings fit equally it says nothing: a
 * wrong link is worse than none. Safe for threads.
 */
public final class CitationLinker {

    private final List<Candidate> candidates;

    /** A linker to these readings. */
    public CitationLinker(List<Reading> readings) {
        this.candidates = readings.stream().map(Candidate::of).toList();
    }

    /** The page with the reading of every citation set, or cleared where none fits. */
    public SessionPage link(SessionPage page) {
        return page.withSessions(page.sessions().stream().map(s -> link(s, page.file())).toList());
    }

    private Session link(Session session, String file) {
        return session.withReadings(
                session.readings().stream().map(c -> c.linkedTo(reading(c, file))).toList());
    }

    private @Nullable String reading(Citation citation, String file) {
        Cited cited = Cited.of(citation, file);
        return Stream.<BiPredicate<Candidate, Cited>>of(
                        Candidate::isAt,
                        Candidate::isNumbered,
                        Candidate::isNamed,
                        Candidate::hasTitle,
                        Candidate::beginsWithTitle,
                        Candidate::sharesTitle,
                        Candidate::isBy)
                .map(fits -> candidates.stream().filter(c -> fits.test(c, cited)).toList())
                .filter(fitting -> !fitting.isEmpty())
                .findFirst()
                .flatMap(CitationLinker::only)
                .map(Candidate::id)
                .orElse(null);
    }

    private static Optional<Candidate> only(List<Candidate> fitting) {
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }
}
