package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.format.Labels;
import org.lectern.format.Links;
import org.lectern.format.SourceLabels;
import org.lectern.index.RunningUpdate;
import org.lectern.index.Snapshot;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.Failure;
import org.lectern.model.MissingReading;
import org.lectern.model.Reading;
import org.lectern.model.ReadingState;
import org.lectern.model.Session;
import org.lectern.web.reading.ReadingListPage.ReadingProblem;
import org.lectern.web.reading.ReadingListPage.ReadingRow;
import org.lectern.web.reading.ReadingListPage.StateCount;
import org.lectern.web.reading.ReadingListPage.UpdateProgress;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;
import org.lectern.web.view.Layout.NavItem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds the list of readings. */
final class ReadingListBuilder {

    /** Maximum number of rows per page, so that browsers stay fast. */
    private static final int PAGE_SIZE = 250;

    /** Maximum number of problems listed. */
    private static final int MAX_PROBLEMS = 100;

    private final Snapshot snapshot;
    private final Catalogue catalogue;

    ReadingListBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.catalogue = snapshot.catalogue();
    }

    /**
     * Builds a page of the list.
     *
     * @param number the page's number, from 1
     */
    ReadingListPage build(int number, Optional<RunningUpdate> update) {
        List<ReadingRow> rows =
                Stream.concat(
                                catalogue.entries().stream().flatMap(this::row),
                                catalogue.missingReadings().stream().map(this::row))
                        .toList();
        int from = (number - 1) * PAGE_SIZE;
        int to = Math.min(rows.size(), from + PAGE_SIZE);
        return new ReadingListPage(
                Layout.of("Readings", NavItem.READINGS, snapshot),
                counts(rows),
                update.map(ReadingListBuilder::progress).orElse(null),
                from < to ? rows.subList(from, to) : List.of(),
                problems(),
                number > 1 ? pageHref(number - 1) : null,
                rows.size() <= PAGE_SIZE
                        ? ""
                        : "%,d–%,d of %,d".formatted(from + 1, to, rows.size()),
                to < rows.size() ? pageHref(number + 1) : null);
    }

    private static String pageHref(int number) {
        return number == 1 ? "/readings" : "/readings?page=" + number;
    }

    private static List<StateCount> counts(List<ReadingRow> rows) {
        List<StateCount> counts = new ArrayList<>();
        for (ReadingState state : ReadingState.values()) {
            int n = (int) rows.stream().filter(row -> row.state() == state).count();
            if (n > 0) {
                counts.add(new StateCount(state, Labels.state(state).toLowerCase(Locale.ROOT), n));
            }
        }
        return counts;
    }

    private static UpdateProgress progress(RunningUpdate update) {
        return new UpdateProgress(
                update.reading(),
                update.done(),
                update.readings(),
                Labels.count(update.pages(), "page", "pages"),
                timeLeft(update));
    }

    /** Estimates the time left, assuming that each reading takes the average time so far. */
    private static String timeLeft(RunningUpdate update) {
        if (update.done() == 0) {
            return "";
        }
        Duration elapsed = Duration.between(update.began(), update.seen());
        long seconds = elapsed.toSeconds() * (update.readings() - update.done()) / update.done();
        return seconds < 90
                ? "about %d s left".formatted(seconds)
                : "about %d min left".formatted((seconds + 30) / 60);
    }

    private Stream<ReadingRow> row(CatalogueEntry entry) {
        if (!(entry.source() instanceof Reading reading)) {
            return Stream.empty();
        }
        return Stream.of(
                new ReadingRow(
                        reading.title(),
                        Links.reading(reading),
                        SourceLabels.byline(reading),
                        sessions(catalogue.sessionsCiting(reading.id())),
                        reading.pages() == 0 ? "" : "%,d".formatted(reading.pages()),
                        entry.passages() == 0 ? "" : "%,d".formatted(entry.passages()),
                        entry.state(),
                        Labels.state(entry.state()),
                        note(entry)));
    }

    private static String note(CatalogueEntry entry) {
        if (entry.failure() != null) {
            return entry.failure().detail();
        }
        return entry.note() == null ? "" : entry.note();
    }

    private ReadingRow row(MissingReading missing) {
        Citation citation = missing.citation();
        @Nullable String title = citation.title();
        return new ReadingRow(
                title == null ? Labels.citation(citation) : title,
                null,
                title == null ? "" : Labels.citation(citation),
                sessions(missing.citedBy()),
                "",
                "",
                ReadingState.MISSING,
                Labels.state(ReadingState.MISSING),
                Labels.missingReason(citation));
    }

    private List<LabelledLink> sessions(List<String> ids) {
        return ids.stream()
                .map(catalogue::session)
                .map(session -> new LabelledLink(sessionLabel(session), Links.session(session)))
                .toList();
    }

    private static String sessionLabel(Session session) {
        return session.number() == null
                ? Labels.capitalised(Labels.session(session))
                : session.number().toString();
    }

    private List<ReadingProblem> problems() {
        return Stream.concat(
                        catalogue.entries().stream().flatMap(ReadingListBuilder::problem),
                        catalogue.missingReadings().stream().map(this::problem))
                .limit(MAX_PROBLEMS)
                .toList();
    }

    private static Stream<ReadingProblem> problem(CatalogueEntry entry) {
        Failure failure = entry.failure();
        return failure == null
                ? Stream.empty()
                : Stream.of(
                        new ReadingProblem(
                                entry.state(),
                                Labels.state(entry.state()),
                                entry.source().file(),
                                true,
                                failure.detail(),
                                remedy(failure)));
    }

    /** Returns the remedy for a failure. */
    private static String remedy(Failure failure) {
        return switch (failure.reason()) {
            case ENCRYPTED -> "Replace it with an unencrypted copy and run: lectern index";
            case NOT_PDF, CORRUPT -> "Download it again and run: lectern index";
            case NO_TEXT, GARBLED -> "Install Tesseract and run: lectern index --retry-failed";
            case BAD_LINES -> "Correct these lines and run: lectern index";
            case VANISHED -> "Check that the file can be opened and run: lectern index";
            case TIMEOUT, OUT_OF_MEMORY, CRASHED ->
                    "Print it to a new PDF, replace the file with that and run: lectern index";
            case TOO_LARGE -> "Split it, or replace it with its text, and run: lectern index";
        };
    }

    private ReadingProblem problem(MissingReading missing) {
        String citing =
                Labels.joined(
                        missing.citedBy().stream()
                                .map(catalogue::session)
                                .map(Labels::session)
                                .toList());
        String title = missing.citation().title();
        return new ReadingProblem(
                ReadingState.MISSING,
                Labels.state(ReadingState.MISSING),
                title == null ? Labels.citation(missing.citation()) : title,
                false,
                Labels.capitalised(citing)
                        + (missing.citedBy().size() == 1 ? " cites it" : " cite it")
                        + (missing.citation().candidates().isEmpty()
                                ? ", but it is not in the corpus."
                                : ", but several files of the corpus could be meant."),
                "Put its PDF into the corpus folder and run: lectern index");
    }
}
