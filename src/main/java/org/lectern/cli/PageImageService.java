package org.lectern.cli;

import org.lectern.extract.worker.WorkerPool;
import org.lectern.pageimage.PageImages;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of pages, and the processes that draw them, which end with it. */
final class PageImageService implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PageImageService.class.getName());

    /** A page in fonts of its own, as papers have them, and one in those that come along. */
    private static final String SPECIMEN = "/specimen.pdf";

    private static final int PAGES = 2;

    private static final int DPI = 144;

    private final WorkerPool workers;
    private final PageImages pageImages;

    /**
     * A room over processes, which are its own from now on.
     *
     * @param folder in which pictures are kept
     * @param mostBytes of all of them
     */
    PageImageService(WorkerPool workers, Path folder, long mostBytes) {
        this.workers = workers;
        this.pageImages = new PageImages(folder, mostBytes, workers::render);
    }

    PageImages pageImages() {
        return pageImages;
    }

    /** Begins to start a process and has it draw something, so that nobody waits for that. */
    void warmUp() {
        Thread.ofPlatform().daemon().name("warm-drawing").start(this::renderSpecimen);
    }

    private void renderSpecimen() {
        try {
            Path file = Files.createTempFile("specimen", ".pdf");
            try {
                Files.write(file, specimen());
                for (int page = 1; page <= PAGES; page++) {
                    workers.render(file, page, DPI);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "drawing was not warmed up", e);
        }
    }

    private static byte[] specimen() throws IOException {
        try (InputStream in = PageImageService.class.getResourceAsStream(SPECIMEN)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + SPECIMEN);
            }
            return in.readAllBytes();
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
