package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.index.RunningUpdate;
import org.lectern.index.Snapshot;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.Failure;
import org.lectern.model.MissingReading;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Links;
import org.lectern.quoting.Places;
import org.lectern.web.page.Layout;
import org.lectern.web.page.Layout.Room;
import org.lectern.web.page.Link;
import org.lectern.web.reading.ReadingsPage.Count;
import org.lectern.web.reading.ReadingsPage.Progress;
import org.lectern.web.reading.ReadingsPage.Row;
import org.lectern.web.reading.ReadingsPage.Trouble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the list of all readings. */
final class Readings {

    /** Rows of a page: enough for any group, few enough for its browser. */
    private static final int ROWS = 250;

    /** Troubles that are told one by one. */
    private static final int TOLD = 100;

    private final Snapshot snapshot;
    private final Catalogue catalogue;

    Readings(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.catalogue = snapshot.catalogue();
    }

    /**
     * A page of the list.
     *
     * @param number from 1
     */
    ReadingsPage page(int number, Optional<RunningUpdate> update) {
        List<Row> rows =
                Stream.concat(
                                catalogue.entries().stream().flatMap(this::row),
                                catalogue.missing().stream().map(this::row))
                        .toList();
        int from = (number - 1) * ROWS;
        int to = Math.min(rows.size(), from + ROWS);
        return new ReadingsPage(
                Layout.of("Readings", Room.READINGS, snapshot),
                counts(rows),
                update.map(Readings::progress).orElse(null),
                from < to ? rows.subList(from, to) : List.of(),
                troubles(),
                number > 1 ? address(number - 1) : null,
                rows.size() <= ROWS ? "" : "%,d–%,d of %,d".formatted(from + 1, to, rows.size()),
                to < rows.size() ? address(number + 1) : null);
    }

    private static String address(int number) {
        return number == 1 ? "/readings" : "/readings?page=" + number;
    }

    private static List<Count> counts(List<Row> rows) {
        List<Count> counts = new ArrayList<>();
        for (String state : List.of("indexed", "partial", "missing", "failed")) {
            int n = (int) rows.stream().filter(row -> row.state().equals(state)).count();
            if (n > 0) {
                counts.add(new Count(state, InWords.state(state).toLowerCase(Locale.ROOT), n));
            }
        }
        return counts;
    }

    private static Progress progress(RunningUpdate update) {
        return new Progress(
                update.reading(),
                update.done(),
                update.readings(),
                InWords.count(update.pages(), "page", "pages"),
                left(update));
    }

    /** As long for each reading as for those before it. */
    private static String left(RunningUpdate update) {
        if (update.done() == 0) {
            return "";
        }
        Duration so = Duration.between(update.began(), update.seen());
        long seconds = so.toSeconds() * (update.readings() - update.done()) / update.done();
        return seconds < 90
                ? "about %d s left".formatted(seconds)
                : "about %d min left".formatted((seconds + 30) / 60);
    }

    private Stream<Row> row(CatalogueEntry entry) {
        if (!(entry.source() instanceof Reading reading)) {
            return Stream.empty();
        }
        String state = entry.state().name().toLowerCase(Locale.ROOT);
        return Stream.of(
                new Row(
                        reading.title(),
                        Links.reading(reading),
                        Places.byline(reading),
                        sessions(catalogue.citedBy(reading.id())),
                        reading.pages() == 0 ? "" : "%,d".formatted(reading.pages()),
                        entry.passages() == 0 ? "" : "%,d".formatted(entry.passages()),
                        state,
                        InWords.state(state),
                        note(entry)));
    }

    private static String note(CatalogueEntry entry) {
        if (entry.failure() != null) {
            return entry.failure().detail();
        }
        return entry.note() == null ? "" : entry.note();
    }

    private Row row(MissingReading missing) {
        Citation citation = missing.citation();
        @Nullable String title = citation.title();
        return new Row(
                title == null ? InWords.citation(citation) : title,
                null,
                title == null ? "" : InWords.citation(citation),
                sessions(missing.citedBy()),
                "",
                "",
                "missing",
                "Cited, no file",
                "");
    }

    private List<Link> sessions(List<String> ids) {
        return ids.stream()
                .map(catalogue::session)
                .map(session -> new Link(name(session), Links.session(session)))
                .toList();
    }

    private static String name(Session session) {
        return session.number() == null
                ? InWords.capitalised(InWords.session(session))
                : session.number().toString();
    }

    private List<Trouble> troubles() {
        return Stream.concat(
                        catalogue.entries().stream().flatMap(Readings::trouble),
                        catalogue.missing().stream().map(this::trouble))
                .limit(TOLD)
                .toList();
    }

    private static Stream<Trouble> trouble(CatalogueEntry entry) {
        Failure failure = entry.failure();
        String state = entry.state().name().toLowerCase(Locale.ROOT);
        return failure == null
                ? Stream.empty()
                : Stream.of(
                        new Trouble(
                                state,
                                InWords.state(state),
                                entry.source().file(),
                                true,
                                failure.detail(),
                                mend(failure)));
    }

    /** What to do about a failure, beyond what its own sentence says. */
    private static String mend(Failure failure) {
        return switch (failure.reason()) {
            case ENCRYPTED -> "Put an open copy in its place and run: lectern index";
            case NOT_PDF, CORRUPT -> "Download it anew and run: lectern index";
            case NO_TEXT, GARBLED -> "Install Tesseract and run: lectern index --retry-failed";
            case BAD_LINES -> "Mend these lines and run: lectern index";
            case VANISHED -> "See whether it can be opened and run: lectern index";
            case TIMEOUT, OUT_OF_MEMORY, CRASHED ->
                    "Print it to a new PDF, put that in its place and run: lectern index";
            case TOO_LARGE -> "Split it, or put its text in its place, and run: lectern index";
        };
    }

    private Trouble trouble(MissingReading missing) {
        String by =
                InWords.listed(
                        missing.citedBy().stream()
                                .map(catalogue::session)
                                .map(InWords::session)
                                .toList());
        String title = missing.citation().title();
        return new Trouble(
                "missing",
                "Cited, no file",
                title == null ? InWords.citation(missing.citation()) : title,
                false,
                InWords.capitalised(by)
                        + (missing.citedBy().size() == 1 ? " cites it" : " cite it")
                        + (missing.citation().candidates().isEmpty()
                                ? "; no file of the corpus is it."
                                : "; several files of the corpus could be it."),
                "Put its PDF into the corpus folder and run: lectern index");
    }
}
