package org.lectern.bibliography;

import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links citations to the readings of the corpus by URL, identifier, title, or first author and
 * year.
 *
 * <p>Criteria are applied from the most to the least reliable. Where several readings meet one
 * equally, the next may decide between them. If none does, all are listed as candidates and the
 * citation is linked to none, since a wrong link is worse than no link. Safe for use by many
 * threads.
 */
public final class CitationLinker {

    /** From the most to the least reliable. */
    private static final List<BiPredicate<ReadingKey, CitationKey>> CRITERIA =
            List.of(
                    ReadingKey::hasSameFile,
                    ReadingKey::hasSameIdentifier,
                    ReadingKey::hasSameFileStem,
                    ReadingKey::hasSameTitle,
                    ReadingKey::hasSameTitleStart,
                    ReadingKey::hasSimilarTitle,
                    ReadingKey::hasSameFirstAuthorAndYear);

    private final List<ReadingKey> readingKeys;

    /** Creates a linker to these readings. */
    public CitationLinker(List<Reading> readings) {
        this(readings, Map.of());
    }

    /**
     * Creates a linker to these readings.
     *
     * @param copies paths of duplicate files, which are not read, with the path of the reading that
     *     each is a copy of
     */
    public CitationLinker(List<Reading> readings, Map<String, String> copies) {
        Map<String, List<String>> copiesByReading =
                copies.entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getValue,
                                        Collectors.mapping(
                                                Map.Entry::getKey, Collectors.toList())));
        this.readingKeys = readings.stream().flatMap(r -> readingKeys(r, copiesByReading)).toList();
    }

    private static Stream<ReadingKey> readingKeys(
            Reading reading, Map<String, List<String>> copiesByReading) {
        ReadingKey key = ReadingKey.of(reading);
        return Stream.concat(
                Stream.of(key),
                copiesByReading.getOrDefault(reading.file(), List.of()).stream()
                        .map(key::withFile));
    }

    /** Returns the page with each citation linked anew, or unlinked where no reading matches. */
    public SessionPage link(SessionPage page) {
        return page.withSessions(page.sessions().stream().map(s -> link(s, page.file())).toList());
    }

    private Session link(Session session, String file) {
        return session.withReadings(
                session.readings().stream()
                        .map(c -> c.linkedTo(matchingIds(CitationKey.of(c, file))))
                        .toList());
    }

    private List<String> matchingIds(CitationKey cited) {
        List<ReadingKey> matching = List.of();
        for (BiPredicate<ReadingKey, CitationKey> criterion : CRITERIA) {
            List<ReadingKey> candidates = matching.isEmpty() ? readingKeys : matching;
            List<ReadingKey> narrowed =
                    candidates.stream().filter(c -> criterion.test(c, cited)).toList();
            matching = narrowed.isEmpty() ? matching : narrowed;
        }
        return matching.stream().map(ReadingKey::id).distinct().toList();
    }
}
