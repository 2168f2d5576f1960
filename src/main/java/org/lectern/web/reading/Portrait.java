package org.lectern.web.reading;

import org.lectern.coverage.InReading;
import org.lectern.coverage.Outcome;
import org.lectern.index.Snapshot;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.Reference;
import org.lectern.model.Session;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Links;
import org.lectern.quoting.Places;
import org.lectern.web.answers.NotesAnswers;
import org.lectern.web.page.Layout;
import org.lectern.web.page.Layout.Room;
import org.lectern.web.page.Link;
import org.lectern.web.reading.ReadingPage.Speaks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the page of one reading. */
final class Portrait {

    /** Entries of a list of references that are shown. */
    private static final int REFERENCES = 300;

    /** Headings that are shown. */
    private static final int SECTIONS = 150;

    private final Snapshot snapshot;
    private final Catalogue catalogue;
    private final NotesAnswers answers;
    private final CatalogueEntry entry;
    private final Reading reading;

    Portrait(Snapshot snapshot, NotesAnswers answers, CatalogueEntry entry, Reading reading) {
        this.snapshot = snapshot;
        this.catalogue = snapshot.catalogue();
        this.answers = answers;
        this.entry = entry;
        this.reading = reading;
    }

    ReadingPage page() {
        String state = entry.state().name().toLowerCase(Locale.ROOT);
        return new ReadingPage(
                Layout.of(reading.title(), Room.READINGS, snapshot),
                reading.id(),
                reading.title(),
                Places.byline(reading),
                extent(),
                state,
                InWords.state(state),
                note(),
                entry.passages() == 0 ? null : Links.page(reading, 1),
                Links.file(reading),
                Links.bibtex(reading),
                catalogue.sessions().stream().flatMap(this::citing).toList(),
                sections(),
                catalogue.sessions().stream().flatMap(this::speaks).toList(),
                snapshot.references(reading.id()).stream()
                        .limit(REFERENCES)
                        .map(Reference::text)
                        .toList());
    }

    private String extent() {
        String passages = InWords.count(entry.passages(), "passage", "passages");
        return reading.pages() == 0
                ? passages
                : InWords.count(reading.pages(), "page", "pages") + ", " + passages;
    }

    private String note() {
        if (entry.failure() != null) {
            return entry.failure().detail();
        }
        return entry.note() == null ? "" : entry.note();
    }

    private Stream<Link> citing(Session session) {
        Optional<Citation> citation =
                session.readings().stream()
                        .filter(one -> reading.id().equals(one.reading()))
                        .findFirst();
        return citation.stream()
                .map(one -> new Link(InWords.role(one.role(), session), Links.session(session)));
    }

    private List<Link> sections() {
        Map<String, Link> sections = new LinkedHashMap<>();
        for (Passage passage : snapshot.passagesOf(reading.id())) {
            if (!passage.section().isEmpty() && passage.locator() instanceof Locator.Pages pages) {
                String heading = passage.section().getLast();
                sections.putIfAbsent(
                        heading, new Link(heading, Links.page(reading, pages.first())));
            }
        }
        return sections.values().stream().limit(SECTIONS).toList();
    }

    private Stream<Speaks> speaks(Session session) {
        return answers.of(snapshot, session).stream()
                .filter(Outcome::isQuestion)
                .flatMap(outcome ->
                        outcome.inReadings().stream()
                                .filter(one -> one.id().equals(reading.id()))
                                .map(one -> speaks(outcome, one)));
    }

    private Speaks speaks(Outcome outcome, InReading one) {
        String asked = outcome.question().asked();
        return new Speaks(
                one.state(),
                InWords.state(one.state()),
                outcome.question().text(),
                Links.question(outcome.question().id()),
                new Link(
                        "p. " + one.page(),
                        Links.passage(reading, one.page(), one.passage(), asked)));
    }
}
