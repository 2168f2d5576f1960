package org.lectern.pageimage;

import org.lectern.model.Box;
import org.lectern.model.Failure;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.LecternException.StoppedException;
import org.lectern.model.Sha256;
import org.lectern.pageimage.PageImage.Available;
import org.lectern.pageimage.PageImage.Unavailable;
import org.lectern.pageimage.RenderResult.NotRendered;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Pictures of pages and of parts of them. Each is drawn once, however many ask for it at a time,
 * and kept in a folder that several processes may share; a page that could not be drawn is not
 * tried again while this process lives. Safe for many threads.
 */
public final class PageImages {

    /** Changed when pages are rendered differently, so that images get other names. */
    private static final String RENDERING_VERSION = "1";

    private static final String FILE_CHANGED =
            "The file is gone, or was changed after it was indexed.";
    private static final String NOT_ON_PAGE = "This place is not on the page.";
    private static final String EVICTED = "The picture went away while it was used. Ask again.";

    private final PageImageCache cache;
    private final PageRenderer renderer;
    private final RenderFailures failures = new RenderFailures();
    private final ConcurrentMap<Path, FutureTask<PageImage>> inProgress = new ConcurrentHashMap<>();

    /**
     * Pictures that are kept in a folder.
     *
     * @param folder which need not be there, and holds nothing else
     * @param mostBytes of all files in it; those that were not asked for the longest time go first
     */
    public PageImages(Path folder, long mostBytes, PageRenderer renderer) {
        this.cache = new PageImageCache(folder, mostBytes);
        this.renderer = renderer;
    }

    /**
     * A page as it is shown.
     *
     * @param hash SHA-256 of the bytes that the file had when it was indexed, hexadecimal; of a
     *     file that has others by now there is no new picture
     * @param page counted from 1
     * @param dpi dots per inch; a page that would be too large a picture is drawn at fewer
     * @throws FileAccessException if the folder cannot be written
     * @throws StoppedException if this thread is interrupted while it waits, or drawing has come to
     *     an end
     */
    public PageImage page(Path file, String hash, int page, int dpi) {
        Path place = cache.pathOf(cacheKey(hash, page, dpi));
        return computeOnce(place, () -> rendered(place, file, hash, page, dpi));
    }

    /**
     * A part of a page, washed over as with a marker pen.
     *
     * @param region in points of the page
     * @param washed in points of the page; what lies outside the region is not seen
     * @throws FileAccessException as for a page
     * @throws StoppedException as for a page
     */
    public PageImage region(
            Path file, String hash, int page, Box region, List<Box> washed, int dpi) {
        RegionCrop cut = new RegionCrop(region, washed);
        Path place = cache.pathOf(cacheKey(hash, page, dpi) + " " + cut);
        return computeOnce(
                place,
                () ->
                        switch (page(file, hash, page, dpi)) {
                            case Available whole -> cropped(place, whole.file(), cut);
                            case Unavailable failed -> failed;
                        });
    }

    private static String cacheKey(String hash, int page, int dpi) {
        return String.join(" ", RENDERING_VERSION, hash, String.valueOf(page), String.valueOf(dpi));
    }

    /** Returns the cached image, or lets the first caller create it. */
    private PageImage computeOnce(Path place, Supplier<PageImage> maker) {
        FutureTask<PageImage> mine =
                new FutureTask<>(() ->
                        cache.get(place)
                                .<PageImage>map(png -> available(place, png))
                                .orElseGet(maker));
        FutureTask<PageImage> first = inProgress.putIfAbsent(place, mine);
        if (first != null) {
            return result(first);
        }
        try {
            mine.run();
            return result(mine);
        } finally {
            inProgress.remove(place);
        }
    }

    private static PageImage result(FutureTask<PageImage> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a picture could not be made", e.getCause());
        }
    }

    private static Available available(Path place, Png png) {
        return new Available(place, png.width(), png.height(), png.dpi());
    }

    /** Checks the hash of the file last, since the file may change at any time. */
    private PageImage rendered(Path place, Path file, String hash, int page, int dpi) {
        Optional<Failure> known = failures.of(hash, page);
        if (known.isPresent()) {
            return new Unavailable(known.get().detail());
        }
        RenderResult drawing = renderer.render(file, page, dpi);
        if (!isUnchanged(file, hash)) {
            return new Unavailable(FILE_CHANGED);
        }
        return switch (drawing) {
            case RenderResult.Rendered(Png png) -> stored(place, png);
            case NotRendered(Failure failure) -> {
                failures.add(hash, page, failure);
                yield new Unavailable(failure.detail());
            }
        };
    }

    private static boolean isUnchanged(Path file, String hash) {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.of(in).equals(hash);
        } catch (IOException e) {
            return false;
        }
    }

    private PageImage stored(Path place, Png png) {
        cache.put(place, png);
        return available(place, png);
    }

    private PageImage cropped(Path place, Path whole, RegionCrop cut) {
        Optional<Png> page = cache.get(whole);
        if (page.isEmpty()) {
            return new Unavailable(EVICTED);
        }
        try {
            return cut.crop(page.get())
                    .<PageImage>map(png -> stored(place, png))
                    .orElse(new Unavailable(NOT_ON_PAGE));
        } catch (IOException e) {
            cache.remove(whole);
            return new Unavailable(EVICTED);
        }
    }
}
