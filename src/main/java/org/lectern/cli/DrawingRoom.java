package org.lectern.cli;

import org.lectern.corpus.worker.WorkerPool;
import org.lectern.picture.PagePictures;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of pages, and the processes that draw them, which end with it. */
final class DrawingRoom implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DrawingRoom.class.getName());

    /** A page in fonts of its own, as papers have them, and one in those that come along. */
    private static final String SPECIMEN = "/specimen.pdf";

    private static final int PAGES = 2;

    private static final int DPI = 144;

    private final WorkerPool workers;
    private final PagePictures pictures;

    /**
     * A room over processes, which are its own from now on.
     *
     * @param folder in which pictures are kept
     * @param mostBytes of all of them
     */
    DrawingRoom(WorkerPool workers, Path folder, long mostBytes) {
        this.workers = workers;
        this.pictures = new PagePictures(folder, mostBytes, workers::draw);
    }

    PagePictures pictures() {
        return pictures;
    }

    /** Begins to start a process and has it draw something, so that nobody waits for that. */
    void warm() {
        Thread.ofPlatform().daemon().name("warm-drawing").start(this::drawSpecimen);
    }

    private void drawSpecimen() {
        try {
            Path file = Files.createTempFile("specimen", ".pdf");
            try {
                Files.write(file, specimen());
                for (int page = 1; page <= PAGES; page++) {
                    workers.draw(file, page, DPI);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "drawing was not warmed up", e);
        }
    }

    private static byte[] specimen() throws IOException {
        try (InputStream in = DrawingRoom.class.getResourceAsStream(SPECIMEN)) {
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
