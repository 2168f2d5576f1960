package org.lectern.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A reading that the notes cite and the corpus lacks.
 *
 * @param citedBy ids of the sessions that cite it
 */
public record MissingReading(Citation citation, List<String> citedBy) {

    public MissingReading {
        citedBy = List.copyOf(citedBy);
    }

    /** Equal for citations of the same work: its title, else its address, else its words. */
    String key() {
        return Stream.of(citation.title(), citation.url(), citation.citation())
                .filter(s -> s != null && !s.isBlank())
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    MissingReading mergedWith(MissingReading other) {
        return new MissingReading(
                citation,
                Stream.concat(citedBy.stream(), other.citedBy.stream()).distinct().toList());
    }
}
