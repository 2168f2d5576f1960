package org.lectern.coverage;

import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.MissingReading;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Places;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Readings that some sessions cite and that cannot be quoted, or not whole. */
public final class Debts {

    private final Catalogue catalogue;
    private final List<Session> sessions;

    public Debts(Catalogue catalogue, List<Session> sessions) {
        this.catalogue = catalogue;
        this.sessions = sessions;
    }

    public List<Debt> all() {
        return Stream.concat(missing(), unread()).toList();
    }

    private Stream<Debt> missing() {
        return catalogue.missing().stream()
                .filter(missing -> sessions.stream().anyMatch(s -> cites(missing, s)))
                .map(this::debt);
    }

    private static boolean cites(MissingReading missing, Session session) {
        return missing.citedBy().contains(session.id());
    }

    private Debt debt(MissingReading missing) {
        Citation citation = missing.citation();
        String title = citation.title();
        return new Debt(
                title == null ? InWords.citation(citation) : title,
                title == null ? "" : InWords.citation(citation),
                since(missing.citedBy()),
                "missing",
                "Missing",
                citation.candidates().isEmpty()
                        ? "The notes cite it, and no file of the corpus is it."
                        : "Several files of the corpus could be it.");
    }

    private Stream<Debt> unread() {
        return sessions.stream()
                .flatMap(session -> catalogue.readingsOf(session).stream())
                .distinct()
                .flatMap(id -> catalogue.entry(id).stream())
                .filter(entry -> entry.state() != CatalogueEntry.State.INDEXED)
                .filter(entry -> entry.source() instanceof Reading)
                .map(this::debt);
    }

    private Debt debt(CatalogueEntry entry) {
        String state = entry.state().name().toLowerCase(Locale.ROOT);
        return new Debt(
                Places.title(entry.source()),
                Places.byline(entry.source()),
                since(catalogue.citedBy(entry.source().id())),
                state,
                InWords.state(state),
                entry.failure() == null ? "" : entry.failure().detail());
    }

    private String since(List<String> citedBy) {
        return citedBy.stream()
                .map(catalogue::session)
                .map(InWords::day)
                .map(day -> day.text())
                .filter(Objects::nonNull)
                .filter(day -> !day.isEmpty())
                .findFirst()
                .orElse("");
    }
}
