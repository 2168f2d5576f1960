package org.lectern.pageimage;

import org.lectern.extract.Mark;
import org.lectern.extract.PageRenderer;
import org.lectern.extract.RenderRequest;
import org.lectern.extract.RenderResult;
import org.lectern.model.Box;
import org.lectern.model.Failure;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.LecternException.StoppedException;
import org.lectern.model.Sha256;
import org.lectern.pageimage.PageImage.Unavailable;

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
 * Images of pages and of regions of them. Each is rendered once, however many threads request it at
 * a time, and kept in a folder that several processes may share; a page that could not be rendered
 * is not tried again while this process lives. Safe for use by many threads.
 */
public final class PageImages {

    /** Changed when images are rendered differently, so that they get other names. */
    private static final String RENDERING_VERSION = "2";

    private static final String FILE_CHANGED =
            "The file is gone, or was changed after it was indexed.";
    private static final String NOT_ON_PAGE = "This place is not on the page.";

    private final PageImageCache cache;
    private final PageRenderer renderer;
    private final RenderFailures failures = new RenderFailures();
    private final ConcurrentMap<String, FutureTask<PageImage>> inProgress =
            new ConcurrentHashMap<>();

    /**
     * Creates images that are kept in a folder.
     *
     * @param folder need not exist, and holds nothing else
     * @param maxBytes of all files in the folder; the least recently used are deleted first
     */
    public PageImages(Path folder, long maxBytes, PageRenderer renderer) {
        this.cache = new PageImageCache(folder, maxBytes);
        this.renderer = renderer;
    }

    /**
     * Returns the image of a page as it is displayed.
     *
     * @param hash SHA-256 of the bytes that the file had when it was indexed, hexadecimal; a file
     *     that has other bytes now is not rendered
     * @param page counted from 1
     * @param dpi dots per inch; a page whose image would be too large is rendered at fewer
     * @throws FileAccessException if the folder cannot be written
     * @throws StoppedException if this thread is interrupted while it waits, or the renderer is
     *     closed
     */
    public PageImage page(Path file, String hash, int page, int dpi) {
        return image(RenderRequest.ofPage(file, page, dpi), hash);
    }

    /**
     * Returns the image of a region of a page, with highlights.
     *
     * @param region in points of the page
     * @param highlighted in points of the page; boxes outside the region are not visible
     * @throws FileAccessException as for a page
     * @throws StoppedException as for a page
     */
    public PageImage region(
            Path file, String hash, int page, Box region, List<Box> highlighted, int dpi) {
        List<Mark> marks = highlighted.stream().map(Mark::highlight).toList();
        return image(new RenderRequest(file, page, dpi, Optional.of(region), marks), hash);
    }

    private PageImage image(RenderRequest request, String hash) {
        String key = cacheKey(request, hash);
        return computeOnce(key, () -> rendered(key, request, hash));
    }

    /** Names everything that determines an image's bytes. */
    private static String cacheKey(RenderRequest request, String hash) {
        return "%s %s %d %d %s %s"
                .formatted(
                        RENDERING_VERSION,
                        hash,
                        request.page(),
                        request.dpi(),
                        request.region(),
                        request.marks());
    }

    /** Returns the cached image, or lets the first caller create it. */
    private PageImage computeOnce(String key, Supplier<PageImage> computation) {
        FutureTask<PageImage> mine =
                new FutureTask<>(
                        () -> cache.get(key).map(PageImage.class::cast).orElseGet(computation));
        FutureTask<PageImage> first = inProgress.putIfAbsent(key, mine);
        if (first != null) {
            return result(first);
        }
        try {
            mine.run();
            return result(mine);
        } finally {
            inProgress.remove(key);
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
            throw new IllegalStateException("an image could not be created", e.getCause());
        }
    }

    private PageImage rendered(String key, RenderRequest request, String hash) {
        return failures.of(hash, request.page())
                .<PageImage>map(known -> new Unavailable(known.detail()))
                .orElseGet(() -> attempt(key, request, hash));
    }

    /** Checks the hash of the file last, since the file may change at any time. */
    private PageImage attempt(String key, RenderRequest request, String hash) {
        RenderResult result = renderer.render(request);
        if (!isUnchanged(request.file(), hash)) {
            return new Unavailable(FILE_CHANGED);
        }
        return switch (result) {
            case RenderResult.Rendered rendered -> cache.put(key, rendered.image());
            case RenderResult.OutsidePage() -> new Unavailable(NOT_ON_PAGE);
            case RenderResult.NotRendered(Failure failure) -> {
                failures.add(hash, request.page(), failure);
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
}
