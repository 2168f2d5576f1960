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
 * Says which reading of the corpus a citation means: by its address, by its title, or by its first
 * author and year, whichever tells first. Where several readings fit equally what tells later may
 * part them; if it does not, all are named and none is meant: a wrong link is worse than none. Safe
 * for threads.
 */
public final class CitationLinker {

    /** From the surest to the least sure. */
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

    /** A linker to these readings. */
    public CitationLinker(List<Reading> readings) {
        this(readings, Map.of());
    }

    /**
     * A linker to these readings.
     *
     * @param copies paths of files that are not read, each with that of the reading that it equals
     */
    public CitationLinker(List<Reading> readings, Map<String, String> copies) {
        Map<String, List<String>> paths =
                copies.entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getValue,
                                        Collectors.mapping(
                                                Map.Entry::getKey, Collectors.toList())));
        this.readingKeys = readings.stream().flatMap(r -> readingKeys(r, paths)).toList();
    }

    private static Stream<ReadingKey> readingKeys(
            Reading reading, Map<String, List<String>> paths) {
        ReadingKey candidate = ReadingKey.of(reading);
        return Stream.concat(
                Stream.of(candidate),
                paths.getOrDefault(reading.file(), List.of()).stream().map(candidate::withFile));
    }

    /** The page with the readings of every citation set, or cleared where none fits. */
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
        List<ReadingKey> left = readingKeys;
        List<String> ids = List.of();
        for (BiPredicate<ReadingKey, CitationKey> sign : CRITERIA) {
            List<ReadingKey> fitting = left.stream().filter(c -> sign.test(c, cited)).toList();
            if (!fitting.isEmpty()) {
                left = fitting;
                ids = fitting.stream().map(ReadingKey::id).distinct().toList();
            }
            if (ids.size() == 1) {
                return ids;
            }
        }
        return ids;
    }
}
