package org.lectern.report.render;

import org.lectern.format.CitationStyle;
import org.lectern.format.SourceFiles;
import org.lectern.index.Snapshot;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Hit;
import org.lectern.model.Reading;
import org.lectern.pageimage.HitRegion;
import org.lectern.pageimage.PageImage;
import org.lectern.pageimage.PageImages;
import org.lectern.report.render.ReportPage.EmbeddedImage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** Pictures of the lines that hits were found for, as parts of the page that shows them. */
public final class PassageImages {

    private static final int DPI = 144;

    /** A pixel of the style sheet is a ninety-sixth of an inch; a line is shown somewhat larger. */
    private static final double CSS_PIXELS_PER_PIXEL = .75;

    private final PageImages pageImages;

    public PassageImages(PageImages pictures) {
        this.pageImages = pictures;
    }

    /** The picture of a hit; none where its reading has no pages, or they cannot be drawn. */
    Optional<EmbeddedImage> of(Hit hit, Snapshot snapshot) {
        return hit.source() instanceof Reading reading && SourceFiles.isPdf(reading)
                ? HitRegion.of(hit).flatMap(clip -> image(clip, reading, snapshot))
                : Optional.empty();
    }

    private Optional<EmbeddedImage> image(HitRegion clip, Reading reading, Snapshot snapshot) {
        Optional<Path> file = SourceFiles.find(snapshot, reading);
        Optional<String> hash = snapshot.catalogue().entry(reading.id()).map(CatalogueEntry::hash);
        if (file.isEmpty() || hash.isEmpty()) {
            return Optional.empty();
        }
        PageImage picture =
                pageImages.region(
                        file.get(),
                        hash.get(),
                        clip.page(),
                        clip.region(),
                        clip.highlighted(),
                        DPI);
        return switch (picture) {
            case PageImage.Available drawn -> image(drawn, altText(clip, reading));
            case PageImage.Unavailable _ -> Optional.empty();
        };
    }

    private static String altText(HitRegion clip, Reading reading) {
        return "Page %d of %s, with the quoted lines marked"
                .formatted(clip.page(), CitationStyle.shortForm(reading));
    }

    private static Optional<EmbeddedImage> image(PageImage.Available drawn, String alt) {
        try {
            byte[] png = Files.readAllBytes(drawn.file());
            return Optional.of(
                    new EmbeddedImage(
                            "data:image/png;base64," + Base64.getEncoder().encodeToString(png),
                            (int) Math.round(drawn.width() * CSS_PIXELS_PER_PIXEL),
                            (int) Math.round(drawn.height() * CSS_PIXELS_PER_PIXEL),
                            alt));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
