package org.lectern.report.html;

import org.lectern.index.Snapshot;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Hit;
import org.lectern.model.Reading;
import org.lectern.picture.Clip;
import org.lectern.picture.PagePictures;
import org.lectern.picture.Picture;
import org.lectern.quoting.Citing;
import org.lectern.quoting.Originals;
import org.lectern.report.html.ReportPage.Image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** Pictures of the lines that hits were found for, as parts of the page that shows them. */
public final class Clips {

    private static final int DPI = 144;

    /** A pixel of the style sheet is a ninety-sixth of an inch; a line is shown somewhat larger. */
    private static final double PIXELS_PER_DOT = .75;

    private final PagePictures pictures;

    public Clips(PagePictures pictures) {
        this.pictures = pictures;
    }

    /** The picture of a hit; none where its reading has no pages, or they cannot be drawn. */
    Optional<Image> of(Hit hit, Snapshot snapshot) {
        return hit.source() instanceof Reading reading && Originals.isPdf(reading)
                ? Clip.of(hit).flatMap(clip -> image(clip, reading, snapshot))
                : Optional.empty();
    }

    private Optional<Image> image(Clip clip, Reading reading, Snapshot snapshot) {
        Optional<Path> file = Originals.file(snapshot, reading);
        Optional<String> hash = snapshot.catalogue().entry(reading.id()).map(CatalogueEntry::hash);
        if (file.isEmpty() || hash.isEmpty()) {
            return Optional.empty();
        }
        Picture picture =
                pictures.clip(
                        file.get(), hash.get(), clip.page(), clip.region(), clip.washed(), DPI);
        return switch (picture) {
            case Picture.Drawn drawn -> image(drawn, alt(clip, reading));
            case Picture.Failed _ -> Optional.empty();
        };
    }

    private static String alt(Clip clip, Reading reading) {
        return "Page %d of %s, with the quoted lines marked"
                .formatted(clip.page(), Citing.briefly(reading));
    }

    private static Optional<Image> image(Picture.Drawn drawn, String alt) {
        try {
            byte[] png = Files.readAllBytes(drawn.file());
            return Optional.of(
                    new Image(
                            "data:image/png;base64," + Base64.getEncoder().encodeToString(png),
                            (int) Math.round(drawn.width() * PIXELS_PER_DOT),
                            (int) Math.round(drawn.height() * PIXELS_PER_DOT),
                            alt));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
