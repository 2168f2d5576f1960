package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.Snapshot;
import org.lectern.index.UpdateMark;
import org.lectern.picture.PagePictures;
import org.lectern.picture.Picture;
import org.lectern.quoting.Originals;
import org.lectern.quoting.Originals.Known;
import org.lectern.quoting.Originals.Original;
import org.lectern.search.Searcher;
import org.lectern.web.answers.NotesAnswers;
import org.lectern.web.http.Reply;
import org.lectern.web.http.Request;
import org.lectern.web.page.Pages;
import org.lectern.web.reading.Viewer.Seen;

import java.util.Map;
import java.util.Optional;

/** The list of readings, each one's page, and each page of one. */
public final class ReadingEndpoints {

    private final Pages pages;
    private final NotesAnswers answers;
    private final Originals originals;
    private final @Nullable Embedder embedder;
    private final @Nullable PagePictures pictures;
    private final UpdateMark mark;

    /**
     * Endpoints.
     *
     * @param embedder null to search by words alone
     * @param pictures null to show pages as text
     * @param mark of the index that is served
     */
    public ReadingEndpoints(
            Pages pages,
            NotesAnswers answers,
            Originals originals,
            @Nullable Embedder embedder,
            @Nullable PagePictures pictures,
            UpdateMark mark) {
        this.pages = pages;
        this.answers = answers;
        this.originals = originals;
        this.embedder = embedder;
        this.pictures = pictures;
        this.mark = mark;
    }

    /** All readings, and how far an update is that another process runs. */
    public Reply list(Request request, Snapshot snapshot) {
        int number = request.number("page", 1, 1, 100_000);
        return pages.html("readings", new Readings(snapshot).page(number, mark.read()));
    }

    /** The reading that the place {@code id} names. */
    public Reply reading(Request request, Snapshot snapshot) {
        Known known = Originals.reading(snapshot, request.place("id"));
        return pages.html(
                "reading", new Portrait(snapshot, answers, known.entry(), known.reading()).page());
    }

    public Reply bibtex(Request request, Snapshot snapshot) {
        Known known = Originals.reading(snapshot, request.place("id"));
        return new Reply.Text(
                200, "application/x-bibtex; charset=utf-8", Bibtex.of(known.reading()), Map.of());
    }

    /** The page {@code n} as its picture with marks, or as text. */
    public Reply page(Request request, Snapshot snapshot) {
        Known known = Originals.reading(snapshot, request.place("id"));
        ViewerAddress address = ViewerAddress.of(request, known.reading());
        HitsInReading hits = HitsInReading.of(new Searcher(snapshot, embedder), address);
        Seen seen = seen(known, address, originals.original(snapshot, known.reading()));
        return pages.html("viewer", new Viewer(snapshot, address, hits, seen).page());
    }

    private Seen seen(Known known, ViewerAddress address, Optional<Original> original) {
        boolean drawable = pictures != null && Originals.isPdf(known.reading());
        boolean changed =
                original.filter(file -> !file.hash().equals(known.entry().hash())).isPresent();
        Optional<Picture> picture =
                address.text() || !drawable
                        ? Optional.empty()
                        : original.map(file -> drawn(file, address));
        return new Seen(
                known.reading().pages(),
                original.isPresent(),
                changed,
                drawable && original.isPresent(),
                picture.map(drawn -> sheet(drawn, original)).orElse(null),
                picture.map(ReadingEndpoints::trouble).orElse(""));
    }

    private Picture drawn(Original file, ViewerAddress address) {
        return pictures == null
                ? new Picture.Failed("")
                : pictures.page(file.path(), file.hash(), address.page(), address.zoom().dpi());
    }

    private static @Nullable Sheet sheet(Picture picture, Optional<Original> original) {
        return switch (picture) {
            case Picture.Drawn drawn ->
                    new Sheet(
                            drawn.width(),
                            drawn.height(),
                            drawn.dpi(),
                            original.map(Original::edition).orElse(""));
            case Picture.Failed _ -> null;
        };
    }

    private static String trouble(Picture picture) {
        return switch (picture) {
            case Picture.Drawn _ -> "";
            case Picture.Failed failed -> failed.reason();
        };
    }
}
