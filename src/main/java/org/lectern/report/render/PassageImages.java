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

/** Creates embedded images of the page regions that hits quote. */
public final class PassageImages {

    private static final int DPI = 144;

    /** Slightly more than 96/144, so that lines are shown somewhat larger than printed. */
    private static final double CSS_PIXELS_PER_PIXEL = .75;

    private final PageImages pageImages;

    public PassageImages(PageImages pageImages) {
        this.pageImages = pageImages;
    }

    /** Returns the image of a hit, if its reading is a PDF whose page can be rendered. */
    Optional<EmbeddedImage> of(Hit hit, Snapshot snapshot) {
        return hit.source() instanceof Reading reading && SourceFiles.isPdf(reading)
                ? HitRegion.of(hit).flatMap(region -> image(region, reading, snapshot))
                : Optional.empty();
    }

    private Optional<EmbeddedImage> image(HitRegion region, Reading reading, Snapshot snapshot) {
        Optional<Path> file = SourceFiles.find(snapshot, reading);
        Optional<String> hash = snapshot.catalogue().entry(reading.id()).map(CatalogueEntry::hash);
        if (file.isEmpty() || hash.isEmpty()) {
            return Optional.empty();
        }
        PageImage pageImage =
                pageImages.region(
                        file.get(),
                        hash.get(),
                        region.page(),
                        region.region(),
                        region.highlighted(),
                        DPI);
        return switch (pageImage) {
            case PageImage.Available rendered -> image(rendered, altText(region, reading));
            case PageImage.Unavailable _ -> Optional.empty();
        };
    }

    private static String altText(HitRegion region, Reading reading) {
        return "Page %d of %s, with the quoted lines marked"
                .formatted(region.page(), CitationStyle.shortForm(reading));
    }

    private static Optional<EmbeddedImage> image(PageImage.Available rendered, String alt) {
        try {
            byte[] png = Files.readAllBytes(rendered.file());
            return Optional.of(
                    new EmbeddedImage(
                            "data:image/png;base64," + Base64.getEncoder().encodeToString(png),
                            (int) Math.round(rendered.width() * CSS_PIXELS_PER_PIXEL),
                            (int) Math.round(rendered.height() * CSS_PIXELS_PER_PIXEL),
                            alt));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
