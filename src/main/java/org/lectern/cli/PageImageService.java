package org.lectern.cli;

import org.lectern.extract.RenderRequest;
import org.lectern.extract.WorkerPageRenderer;
import org.lectern.pageimage.PageImages;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;

/** Renders page images in worker processes, which it owns and stops when it is closed. */
final class PageImageService implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PageImageService.class.getName());

    /** A PDF with a page in embedded fonts, as papers have them, and one in bundled fonts. */
    private static final String SPECIMEN = "/specimen.pdf";

    private static final int SPECIMEN_PAGES = 2;

    private static final int DPI = 144;

    private final WorkerPageRenderer renderer;
    private final PageImages pageImages;

    /**
     * Creates a service.
     *
     * @param renderer renders pages; closed with the service
     * @param folder folder of the image cache
     * @param maxBytes maximum size of the cache, in bytes
     */
    PageImageService(WorkerPageRenderer renderer, Path folder, long maxBytes) {
        this.renderer = renderer;
        this.pageImages = new PageImages(folder, maxBytes, renderer);
    }

    PageImages pageImages() {
        return pageImages;
    }

    /** Starts a worker in the background and renders a page, so that no user waits for it. */
    void warmUp() {
        Thread.ofPlatform().daemon().name("warm-up-rendering").start(this::renderSpecimen);
    }

    private void renderSpecimen() {
        try {
            Path file = Files.createTempFile("specimen", ".pdf");
            try {
                renderSpecimen(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "page rendering was not warmed up", e);
        }
    }

    private void renderSpecimen(Path file) throws IOException {
        Files.write(file, specimen());
        for (int page = 1; page <= SPECIMEN_PAGES; page++) {
            renderer.render(RenderRequest.ofPage(file, page, DPI));
        }
    }

    private static byte[] specimen() throws IOException {
        try (InputStream in = PageImageService.class.getResourceAsStream(SPECIMEN)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + SPECIMEN);
            }
            return in.readAllBytes();
        }
    }

    @Override
    public void close() {
        renderer.close();
    }
}
