package org.lectern.coverage;

import org.lectern.format.Labels;
import org.lectern.format.SourceLabels;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.MissingReading;
import org.lectern.model.Reading;
import org.lectern.model.ReadingState;
import org.lectern.model.Session;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Lists the readings that some sessions cite, but that are missing or were not read in full. */
public final class UnavailableReadings {

    private final Catalogue catalogue;
    private final List<Session> sessions;

    public UnavailableReadings(Catalogue catalogue, List<Session> sessions) {
        this.catalogue = catalogue;
        this.sessions = sessions;
    }

    /** Returns the missing readings, then those that were not read in full. */
    public List<UnavailableReading> all() {
        return Stream.concat(missing(), unreadable()).toList();
    }

    private Stream<UnavailableReading> missing() {
        return catalogue.missingReadings().stream()
                .filter(missing -> sessions.stream().anyMatch(s -> cites(missing, s)))
                .map(this::unavailable);
    }

    private static boolean cites(MissingReading missing, Session session) {
        return missing.citedBy().contains(session.id());
    }

    private UnavailableReading unavailable(MissingReading missing) {
        Citation citation = missing.citation();
        String title = citation.title();
        return new UnavailableReading(
                title == null ? Labels.citation(citation) : title,
                title == null ? "" : Labels.citation(citation),
                citedSince(missing.citedBy()),
                ReadingState.MISSING,
                Labels.state(ReadingState.MISSING),
                missingReason(citation));
    }

    private static String missingReason(Citation citation) {
        return citation.candidates().isEmpty()
                ? "The notes cite it, and no file of the corpus is it."
                : "Several files of the corpus could be it.";
    }

    private Stream<UnavailableReading> unreadable() {
        return sessions.stream()
                .flatMap(session -> catalogue.readingsCitedBy(session).stream())
                .distinct()
                .flatMap(id -> catalogue.entry(id).stream())
                .filter(entry -> entry.state() != ReadingState.INDEXED)
                .filter(entry -> entry.source() instanceof Reading)
                .map(this::unavailable);
    }

    private UnavailableReading unavailable(CatalogueEntry entry) {
        return new UnavailableReading(
                SourceLabels.title(entry.source()),
                SourceLabels.byline(entry.source()),
                citedSince(catalogue.sessionsCiting(entry.source().id())),
                entry.state(),
                Labels.state(entry.state()),
                entry.failure() == null ? "" : entry.failure().detail());
    }

    private String citedSince(List<String> citedBy) {
        return citedBy.stream()
                .map(catalogue::session)
                .map(Labels::day)
                .map(day -> day.text())
                .filter(Objects::nonNull)
                .filter(day -> !day.isEmpty())
                .findFirst()
                .orElse("");
    }
}
