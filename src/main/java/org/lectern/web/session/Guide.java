package org.lectern.web.session;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.Outcome;
import org.lectern.index.Snapshot;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.Reading;
import org.lectern.model.Role;
import org.lectern.model.Session;
import org.lectern.model.Source;
import org.lectern.model.Topic;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Links;
import org.lectern.quoting.Places;
import org.lectern.quoting.TimeText;
import org.lectern.web.answers.AlsoAsked;
import org.lectern.web.page.Layout;
import org.lectern.web.page.Layout.Room;
import org.lectern.web.page.Link;
import org.lectern.web.session.GuidePage.Assigned;
import org.lectern.web.session.GuidePage.Part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the guide to a session. */
final class Guide {

    private final Snapshot snapshot;
    private final Catalogue catalogue;
    private final Session session;
    private final AlsoAsked also;
    private final List<Outcome> outcomes;

    Guide(Snapshot snapshot, Session session, AlsoAsked also, List<Outcome> outcomes) {
        this.also = also;
        this.snapshot = snapshot;
        this.catalogue = snapshot.catalogue();
        this.session = session;
        this.outcomes = outcomes;
    }

    GuidePage page() {
        String name = InWords.capitalised(InWords.session(session));
        String heading = session.title() == null ? name : session.title();
        String title = session.title() == null ? name : name + ": " + heading;
        return new GuidePage(
                Layout.of(title, Room.SESSIONS, snapshot),
                season(),
                name,
                heading,
                whens(),
                Tally.of(outcomes),
                Links.session(session) + ".md",
                notes(),
                session.readings().stream().map(this::assigned).toList(),
                topics(),
                silence());
    }

    private Link season() {
        return catalogue.seasons().stream()
                .filter(page -> page.id().equals(session.source()))
                .findFirst()
                .map(page -> new Link(Places.title(page), Links.season(page)))
                .orElseGet(() -> new Link(session.source(), "/sessions"));
    }

    private List<TimeText> whens() {
        List<TimeText> whens = new ArrayList<>();
        for (String date : session.dates()) {
            whens.add(new TimeText(whens.isEmpty() ? session.date() : null, date));
        }
        return whens;
    }

    private String notes() {
        String file =
                catalogue
                        .entry(session.source())
                        .map(CatalogueEntry::source)
                        .map(Source::file)
                        .orElse(session.source());
        return file + ", line " + session.line();
    }

    private List<Part> topics() {
        Entries entries = new Entries(snapshot, also, outcomes);
        List<Part> parts = new ArrayList<>();
        for (Topic topic : session.topics()) {
            parts.add(entries.part(topic, parts.size() + 1));
        }
        return parts.stream().filter(part -> !part.entries().isEmpty()).toList();
    }

    private String silence() {
        if (!outcomes.isEmpty()) {
            return "";
        }
        return session.status() == null
                ? "The notes have no questions or points for this session yet."
                : "The notes say “" + session.status() + "” where the questions will be.";
    }

    private Assigned assigned(Citation citation) {
        String id = citation.reading();
        return id == null
                ? missing(citation)
                : catalogue
                        .entry(id)
                        .filter(entry -> entry.source() instanceof Reading)
                        .map(entry -> assigned(citation, entry, (Reading) entry.source()))
                        .orElseGet(() -> missing(citation));
    }

    private Assigned assigned(Citation citation, CatalogueEntry entry, Reading reading) {
        String state = entry.state().name().toLowerCase(Locale.ROOT);
        return new Assigned(
                role(citation.role()),
                reading.title(),
                Links.reading(reading),
                Places.byline(reading),
                state,
                InWords.state(state),
                extent(entry, reading),
                entry.passages() == 0 || reading.pages() == 0
                        ? null
                        : HeatStrip.of(reading, outcomes));
    }

    private static String extent(CatalogueEntry entry, Reading reading) {
        if (entry.failure() != null) {
            return entry.failure().detail();
        }
        String passages = InWords.count(entry.passages(), "passage", "passages");
        return reading.pages() == 0
                ? passages
                : InWords.count(reading.pages(), "page", "pages") + ", " + passages;
    }

    private static Assigned missing(Citation citation) {
        String title = citation.title();
        return new Assigned(
                role(citation.role()),
                title == null ? InWords.citation(citation) : title,
                null,
                title == null ? "" : byline(citation),
                "missing",
                InWords.state("missing"),
                citation.candidates().isEmpty()
                        ? "cited, and no file of the corpus is it"
                        : "cited, and several files of the corpus could be it",
                null);
    }

    private static String byline(Citation citation) {
        String authors = Places.authors(citation.authors());
        @Nullable Integer year = citation.year();
        if (year == null) {
            return authors;
        }
        return authors.isEmpty() ? year.toString() : authors + ", " + year;
    }

    private static String role(Role role) {
        return switch (role) {
            case REQUIRED -> "Required";
            case CHOICE -> "One to choose";
            case RELATED -> "Related";
        };
    }
}
