package org.lectern.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A reading that is cited in the notes, but not in the corpus.
 *
 * @param citedBy ids of the sessions that cite it
 */
public record MissingReading(Citation citation, List<String> citedBy) {

    public MissingReading {
        citedBy = List.copyOf(citedBy);
    }

    /** Returns a key that is equal for citations of one work: title, else address, else text. */
    String key() {
        return Stream.of(citation.title(), citation.url(), citation.citation())
                .filter(s -> s != null && !s.isBlank())
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    /** Returns a copy that the sessions of both cite. */
    MissingReading mergedWith(MissingReading other) {
        return new MissingReading(
                citation,
                Stream.concat(citedBy.stream(), other.citedBy.stream()).distinct().toList());
    }
}
