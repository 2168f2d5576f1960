package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.format.CitationStyle;
import org.lectern.format.Labels;
import org.lectern.format.Links;
import org.lectern.format.Quotation;
import org.lectern.format.SourceLabels;
import org.lectern.index.Snapshot;
import org.lectern.model.Catalogue;
import org.lectern.model.Hit;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.web.reading.ViewerPage.CopyableQuote;
import org.lectern.web.reading.ViewerPage.HitEntry;
import org.lectern.web.reading.ViewerPage.HitNavigation;
import org.lectern.web.reading.ViewerPage.ViewLinks;
import org.lectern.web.reading.ViewerUrl.Zoom;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;
import org.lectern.web.view.Layout.NavItem;
import org.lectern.web.view.SearchForm.HiddenField;
import org.lectern.web.view.SearchUrl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the viewer of a reading's page. */
final class ViewerPageBuilder {

    private final Snapshot snapshot;
    private final Catalogue catalogue;
    private final Reading reading;
    private final ViewerUrl url;
    private final FileState file;
    private final ReadingHits hits;
    private final List<Passage> passages;

    /**
     * The state of the reading's file.
     *
     * @param pages number of pages
     * @param exists whether the file exists
     * @param changed whether the file differs from the indexed one
     * @param renderable whether its pages can be rendered
     * @param image null if the page is shown as text
     * @param failureReason why rendering failed; empty if it did not
     */
    record FileState(
            int pages,
            boolean exists,
            boolean changed,
            boolean renderable,
            @Nullable PageImageLayout image,
            String failureReason) {}

    ViewerPageBuilder(Snapshot snapshot, ViewerUrl url, ReadingHits hits, FileState file) {
        this.snapshot = snapshot;
        this.catalogue = snapshot.catalogue();
        this.reading = url.reading();
        this.url = url;
        this.hits = hits;
        this.file = file;
        this.passages = onPage(snapshot.store().passagesOf(reading.id()), url.page());
    }

    private static List<Passage> onPage(List<Passage> passages, int page) {
        return passages.stream()
                .filter(passage ->
                        passage.locator() instanceof Locator.Pages pages
                                && pages.first() <= page
                                && page <= pages.last())
                .toList();
    }

    ViewerPage build() {
        int page = url.page();
        boolean text = file.image() == null;
        return new ViewerPage(
                Layout.of(
                        "p. %d%s, %s".formatted(page, text ? " as text" : "", reading.title()),
                        NavItem.READINGS,
                        snapshot),
                backLink(),
                reading.title(),
                Links.reading(reading),
                SourceLabels.byline(reading),
                file.pages() == 0 ? "" : Labels.count(file.pages(), "page", "pages"),
                sessions(),
                file.exists() ? Links.file(reading) + "#page=" + page : null,
                hiddenFields(),
                Links.page(reading, page),
                page,
                file.pages(),
                printedPage(),
                page > 1 ? url.withPage(page - 1).href() : null,
                page < file.pages() ? url.withPage(page + 1).href() : null,
                notices(),
                hitNavigation(),
                new ThumbnailStrip(url, hits, file.pages()).thumbnails(),
                file.image() == null ? null : pageImage(file.image()),
                file.renderable() ? viewLinks(text) : null,
                text ? textBlocks() : List.of(),
                hitEntries(),
                quote(),
                Links.bibtex(reading));
    }

    private @Nullable LabelledLink backLink() {
        String query = url.query();
        return query == null
                ? null
                : new LabelledLink("“" + query + "”", SearchUrl.forQuery(query).href());
    }

    private List<LabelledLink> sessions() {
        return catalogue.sessions().stream()
                .flatMap(session ->
                        session.readings().stream()
                                .filter(citation -> reading.id().equals(citation.reading()))
                                .limit(1)
                                .map(citation ->
                                        new LabelledLink(
                                                Labels.role(citation.role(), session),
                                                Links.session(session))))
                .toList();
    }

    private List<HiddenField> hiddenFields() {
        List<HiddenField> fields = new ArrayList<>();
        addHiddenField(fields, "hl", url.passage());
        addHiddenField(fields, "q", url.query());
        addHiddenField(fields, "view", url.text() ? "text" : null);
        addHiddenField(fields, "zoom", url.zoom() == Zoom.FIT ? null : url.zoom().percent());
        return fields;
    }

    private static void addHiddenField(
            List<HiddenField> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(new HiddenField(name, value));
        }
    }

    /** Returns the printed page number of a passage that begins on this page; empty if unknown. */
    private String printedPage() {
        return passages.stream()
                .map(Passage::locator)
                .filter(Locator.Pages.class::isInstance)
                .map(Locator.Pages.class::cast)
                .filter(pages -> pages.first() == url.page())
                .flatMap(pages -> Stream.ofNullable(pages.label()))
                .findFirst()
                .orElse("");
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (file.changed()) {
            notices.add(
                    "The file has changed since it was indexed, so nothing is marked on it. Update"
                            + " the index with: lectern index");
        }
        if (!file.exists()) {
            notices.add("The file is no longer in the corpus. This is the text that was indexed.");
        }
        if (!file.failureReason().isEmpty()) {
            notices.add(
                    "This page cannot be shown as an image. Its text is shown instead. "
                            + file.failureReason());
        }
        if (url.passage() != null && hits.currentIndex() < 0) {
            notices.add("The passage in this address is no longer in the index.");
        }
        return notices;
    }

    private @Nullable HitNavigation hitNavigation() {
        if (hits.currentIndex() < 0) {
            return null;
        }
        return new HitNavigation(
                hits.currentIndex() + 1, hits.hits().size(), neighbourHref(-1), neighbourHref(1));
    }

    private @Nullable String neighbourHref(int offset) {
        int index = hits.currentIndex() + offset;
        return index < 0 || index >= hits.hits().size() ? null : href(hits.hits().get(index));
    }

    private String href(Hit hit) {
        return url.withPassage(hit.passage().id(), ReadingHits.firstPage(hit)).href();
    }

    private ViewerPage.PageImage pageImage(PageImageLayout layout) {
        String printed = printedPage();
        String alt =
                "Page %d%s of %s. The text view has the same words."
                        .formatted(
                                url.page(),
                                printed.isEmpty() ? "" : " (printed " + printed + ")",
                                reading.title());
        return layout.pageImage(url, hits, !file.changed(), alt);
    }

    private ViewLinks viewLinks(boolean text) {
        Zoom zoom = url.zoom();
        return new ViewLinks(
                text,
                url.withText(false).href(),
                url.withText(true).href(),
                url.withZoom(zoom.smaller()).href(),
                url.withZoom(Zoom.FIT).href(),
                url.withZoom(zoom.larger()).href(),
                zoom == Zoom.FIT);
    }

    private List<PageText.Block> textBlocks() {
        Map<String, Hit> byPassage =
                hits.hits().stream()
                        .collect(
                                Collectors.toMap(
                                        hit -> hit.passage().id(),
                                        Function.identity(),
                                        (first, _) -> first));
        String current = hits.current().map(hit -> hit.passage().id()).orElse("");
        return PageText.blocksOf(passages, url.page(), byPassage, current);
    }

    private List<HitEntry> hitEntries() {
        return hits.hits().stream()
                .map(hit ->
                        new HitEntry(
                                href(hit),
                                SourceLabels.location(hit),
                                Quotation.snippet(hit),
                                hits.current().filter(hit::equals).isPresent()))
                .toList();
    }

    private @Nullable CopyableQuote quote() {
        return hits.current()
                .filter(hit -> hit.passage().locator() instanceof Locator.Pages)
                .map(hit ->
                        new CopyableQuote(
                                hit.passage().text(),
                                CitationStyle.full(
                                        reading,
                                        SourceLabels.pages(
                                                (Locator.Pages) hit.passage().locator()))))
                .orElse(null);
    }
}
