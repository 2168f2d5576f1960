package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.index.Snapshot;
import org.lectern.model.Catalogue;
import org.lectern.model.Hit;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.quoting.Citing;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Links;
import org.lectern.quoting.Places;
import org.lectern.quoting.Quotation;
import org.lectern.web.page.AskForm.Kept;
import org.lectern.web.page.Layout;
import org.lectern.web.page.Layout.Room;
import org.lectern.web.page.Link;
import org.lectern.web.page.SearchAddress;
import org.lectern.web.reading.ViewerAddress.Zoom;
import org.lectern.web.reading.ViewerPage.Found;
import org.lectern.web.reading.ViewerPage.Quote;
import org.lectern.web.reading.ViewerPage.Steps;
import org.lectern.web.reading.ViewerPage.Views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what the viewer shows of one page. */
final class Viewer {

    private final Snapshot snapshot;
    private final Catalogue catalogue;
    private final Reading reading;
    private final ViewerAddress address;
    private final Seen seen;
    private final HitsInReading hits;
    private final List<Passage> passages;

    /**
     * What there is of the file.
     *
     * @param pages how many it has
     * @param original whether the file is there
     * @param changed whether it is another than was indexed
     * @param drawable whether pages of such files can be drawn
     * @param sheet null where the page is shown as text
     * @param trouble why it is, if it should not be; empty otherwise
     */
    record Seen(
            int pages,
            boolean original,
            boolean changed,
            boolean drawable,
            @Nullable Sheet sheet,
            String trouble) {}

    Viewer(Snapshot snapshot, ViewerAddress address, HitsInReading hits, Seen seen) {
        this.snapshot = snapshot;
        this.catalogue = snapshot.catalogue();
        this.reading = address.reading();
        this.address = address;
        this.hits = hits;
        this.seen = seen;
        this.passages = onPage(snapshot.passagesOf(reading.id()), address.page());
    }

    private static List<Passage> onPage(List<Passage> passages, int page) {
        return passages.stream()
                .filter(passage ->
                        passage.locator() instanceof Locator.Pages pages
                                && pages.first() <= page
                                && page <= pages.last())
                .toList();
    }

    ViewerPage page() {
        int page = address.page();
        boolean text = seen.sheet() == null;
        return new ViewerPage(
                Layout.of(
                        "p. %d%s, %s".formatted(page, text ? " as text" : "", reading.title()),
                        Room.READINGS,
                        snapshot),
                back(),
                reading.title(),
                Links.reading(reading),
                Places.byline(reading),
                seen.pages() == 0 ? "" : InWords.count(seen.pages(), "page", "pages"),
                sessions(),
                seen.original() ? Links.file(reading) + "#page=" + page : null,
                kept(),
                Links.page(reading, page),
                page,
                seen.pages(),
                printed(),
                page > 1 ? address.at(page - 1).href() : null,
                page < seen.pages() ? address.at(page + 1).href() : null,
                notices(),
                steps(),
                new Strip(address, hits, seen.pages()).leaves(),
                seen.sheet() == null ? null : picture(seen.sheet()),
                seen.drawable() ? views(text) : null,
                text ? text() : List.of(),
                found(),
                quote(),
                Links.bibtex(reading));
    }

    private @Nullable Link back() {
        String query = address.query();
        return query == null
                ? null
                : new Link("“" + query + "”", SearchAddress.words(query).href());
    }

    private List<Link> sessions() {
        return catalogue.sessions().stream()
                .flatMap(session ->
                        session.readings().stream()
                                .filter(citation -> reading.id().equals(citation.reading()))
                                .limit(1)
                                .map(citation ->
                                        new Link(
                                                InWords.role(citation.role(), session),
                                                Links.session(session))))
                .toList();
    }

    private List<Kept> kept() {
        List<Kept> kept = new ArrayList<>();
        keep(kept, "hl", address.passage());
        keep(kept, "q", address.query());
        keep(kept, "view", address.text() ? "text" : null);
        keep(kept, "zoom", address.zoom() == Zoom.FIT ? null : address.zoom().percent());
        return kept;
    }

    private static void keep(List<Kept> kept, String name, @Nullable String value) {
        if (value != null) {
            kept.add(new Kept(name, value));
        }
    }

    /** Of a passage that begins on this page. */
    private String printed() {
        return passages.stream()
                .map(Passage::locator)
                .filter(Locator.Pages.class::isInstance)
                .map(Locator.Pages.class::cast)
                .filter(pages -> pages.first() == address.page())
                .flatMap(pages -> Stream.ofNullable(pages.label()))
                .findFirst()
                .orElse("");
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (seen.changed()) {
            notices.add(
                    "The file has changed since it was indexed, so nothing is marked on it. Bring"
                            + " the index up to date with: lectern index");
        }
        if (!seen.original()) {
            notices.add("The file is no longer in the corpus. This is the text that was indexed.");
        }
        if (!seen.trouble().isEmpty()) {
            notices.add(
                    "This page cannot be shown as a picture, so here is its text. "
                            + seen.trouble());
        }
        if (address.passage() != null && hits.at() < 0) {
            notices.add("The passage that this address names is not in the index any more.");
        }
        return notices;
    }

    private @Nullable Steps steps() {
        if (hits.at() < 0) {
            return null;
        }
        return new Steps(hits.at() + 1, hits.hits().size(), step(-1), step(1));
    }

    private @Nullable String step(int by) {
        int to = hits.at() + by;
        return to < 0 || to >= hits.hits().size() ? null : href(hits.hits().get(to));
    }

    private String href(Hit hit) {
        return address.on(hit.passage().id(), HitsInReading.page(hit)).href();
    }

    private ViewerPage.Picture picture(Sheet sheet) {
        String printed = printed();
        String alt =
                "Page %d%s of %s. The text view has the same words."
                        .formatted(
                                address.page(),
                                printed.isEmpty() ? "" : " (printed " + printed + ")",
                                reading.title());
        return sheet.picture(address, hits, !seen.changed(), alt);
    }

    private Views views(boolean text) {
        Zoom zoom = address.zoom();
        return new Views(
                text,
                address.asText(false).href(),
                address.asText(true).href(),
                address.zoomed(zoom.smaller()).href(),
                address.zoomed(Zoom.FIT).href(),
                address.zoomed(zoom.larger()).href(),
                zoom == Zoom.FIT);
    }

    private List<PageText.Block> text() {
        Map<String, Hit> byPassage =
                hits.hits().stream()
                        .collect(
                                Collectors.toMap(
                                        hit -> hit.passage().id(),
                                        Function.identity(),
                                        (first, _) -> first));
        String current = hits.current().map(hit -> hit.passage().id()).orElse("");
        return PageText.of(passages, address.page(), byPassage, current);
    }

    private List<Found> found() {
        return hits.hits().stream()
                .map(hit ->
                        new Found(
                                href(hit),
                                Places.place(hit),
                                Quotation.snippet(hit),
                                hits.current().filter(hit::equals).isPresent()))
                .toList();
    }

    private @Nullable Quote quote() {
        return hits.current()
                .filter(hit -> hit.passage().locator() instanceof Locator.Pages)
                .map(hit ->
                        new Quote(
                                hit.passage().text(),
                                Citing.source(
                                        reading,
                                        Places.pages((Locator.Pages) hit.passage().locator()))))
                .orElse(null);
    }
}
