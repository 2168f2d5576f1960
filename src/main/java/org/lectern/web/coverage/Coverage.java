package org.lectern.web.coverage;

import org.lectern.coverage.Debts;
import org.lectern.coverage.Gap;
import org.lectern.coverage.Gaps;
import org.lectern.coverage.InReading;
import org.lectern.coverage.Outcome;
import org.lectern.coverage.ReferenceShelf;
import org.lectern.index.Snapshot;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.quoting.Citing;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Links;
import org.lectern.quoting.Places;
import org.lectern.web.coverage.CoveragePage.Cell;
import org.lectern.web.coverage.CoveragePage.Column;
import org.lectern.web.coverage.CoveragePage.Group;
import org.lectern.web.coverage.CoveragePage.Row;
import org.lectern.web.page.Layout;
import org.lectern.web.page.Layout.Room;
import org.lectern.web.page.Link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the coverage page of one page of the notes. */
final class Coverage {

    /** So many headings fit beside each other. */
    private static final int UPRIGHT = 12;

    private static final int TITLE = 28;

    private final Snapshot snapshot;
    private final Catalogue catalogue;
    private final SessionPage season;
    private final List<Link> seasons;
    private final Map<Session, List<Outcome>> outcomes;
    private final List<Reading> readings;

    /**
     * The coverage of a page.
     *
     * @param seasons links to the other pages
     * @param outcomes of the page's sessions, the questions alone
     */
    Coverage(
            Snapshot snapshot,
            SessionPage season,
            List<Link> seasons,
            Map<Session, List<Outcome>> outcomes) {
        this.snapshot = snapshot;
        this.catalogue = snapshot.catalogue();
        this.season = season;
        this.seasons = seasons;
        this.outcomes = new LinkedHashMap<>(outcomes);
        this.readings = readings();
    }

    /** What the sessions cite, in their order, and then what answers besides. */
    private List<Reading> readings() {
        Set<String> ids = new LinkedHashSet<>();
        season.sessions().forEach(session -> ids.addAll(catalogue.readingsOf(session)));
        all().flatMap(outcome -> outcome.inReadings().stream())
                .map(InReading::id)
                .forEach(ids::add);
        return ids.stream()
                .flatMap(id -> catalogue.entry(id).stream())
                .map(CatalogueEntry::source)
                .filter(Reading.class::isInstance)
                .map(Reading.class::cast)
                .toList();
    }

    private Stream<Outcome> all() {
        return outcomes.values().stream().flatMap(List::stream);
    }

    CoveragePage page() {
        List<Outcome> open = all().filter(outcome -> !outcome.isAnswered()).toList();
        Gaps gaps = new Gaps(snapshot, new ReferenceShelf(snapshot, readings));
        int all = (int) all().count();
        int found = (int) all().filter(outcome -> outcome.state().equals("found")).count();
        return new CoveragePage(
                Layout.of("Coverage, " + Places.title(season), Room.COVERAGE, snapshot),
                Places.title(season),
                seasons,
                InWords.count(all, "question", "questions")
                        + ", "
                        + InWords.count(readings.size(), "reading", "readings"),
                found,
                all - found - open.size(),
                open.size(),
                Links.coverageCsv(season),
                readings.stream().map(this::column).toList(),
                readings.size() > UPRIGHT,
                outcomes.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> group(entry.getKey(), entry.getValue()))
                        .toList(),
                Stream.concat(open.stream().map(gaps::gap).map(Coverage::shown), unwritten())
                        .toList(),
                new Debts(catalogue, season.sessions()).all(),
                gaps.next(open));
    }

    private static CoveragePage.Gap shown(Gap gap) {
        String href = Links.question(gap.question().id());
        return new CoveragePage.Gap(
                gap.question().text(), href, gap.reason(), gap.detail(), gap.near() ? href : null);
    }

    /** Sessions whose questions are still to come. */
    private Stream<CoveragePage.Gap> unwritten() {
        return season.sessions().stream()
                .filter(session -> session.status() != null)
                .map(session ->
                        new CoveragePage.Gap(
                                InWords.capitalised(InWords.session(session)),
                                Links.session(session),
                                "No questions yet",
                                "the notes say “" + session.status() + "”",
                                null));
    }

    private Column column(Reading reading) {
        String brief = Citing.briefly(reading);
        String title = reading.title();
        boolean off = isOff(reading);
        return new Column(
                InWords.shortened(brief, TITLE),
                off ? "not indexed" : brief.equals(title) ? "" : InWords.shortened(title, TITLE),
                Links.reading(reading),
                off);
    }

    private boolean isOff(Reading reading) {
        return catalogue.entry(reading.id()).map(entry -> entry.passages() == 0).orElse(true);
    }

    private Group group(Session session, List<Outcome> questions) {
        String name = InWords.capitalised(InWords.session(session));
        return new Group(
                session.title() == null ? name : name + ": " + session.title(),
                Links.session(session),
                bar(questions),
                questions.stream().map(this::row).toList());
    }

    private static String bar(List<Outcome> questions) {
        Map<String, Long> counts =
                questions.stream()
                        .collect(Collectors.groupingBy(Outcome::state, Collectors.counting()));
        List<String> parts = new ArrayList<>();
        Map.of("found", 0, "partly", 1, "not-found", 2).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(counts::containsKey)
                .forEach(state ->
                        parts.add(
                                counts.get(state)
                                        + " "
                                        + InWords.state(state).toLowerCase(java.util.Locale.ROOT)));
        return String.join(", ", parts);
    }

    private Row row(Outcome outcome) {
        Map<String, InReading> byReading =
                outcome.inReadings().stream()
                        .collect(Collectors.toMap(InReading::id, one -> one, (a, _) -> a));
        return new Row(
                outcome.question().text(),
                Links.question(outcome.question().id()),
                outcome.state(),
                InWords.state(outcome.state()),
                readings.stream().map(reading -> cell(reading, byReading)).toList());
    }

    private Cell cell(Reading reading, Map<String, InReading> byReading) {
        InReading one = byReading.get(reading.id());
        if (one == null) {
            return Cell.empty(isOff(reading));
        }
        return new Cell(
                one.state(),
                InWords.state(one.state()),
                "p. " + one.page(),
                Links.passage(reading, one.page(), one.passage(), null),
                false);
    }
}
