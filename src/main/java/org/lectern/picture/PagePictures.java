package org.lectern.picture;

import org.lectern.drawing.Drawing;
import org.lectern.drawing.Drawing.Undrawn;
import org.lectern.drawing.Png;
import org.lectern.model.Box;
import org.lectern.model.Failure;
import org.lectern.model.LecternException.InputOutput;
import org.lectern.model.LecternException.Stopped;
import org.lectern.model.Sha256;
import org.lectern.picture.Picture.Drawn;
import org.lectern.picture.Picture.Failed;

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
public final class PagePictures {

    /** To be changed when pages are drawn in another way: pictures get other names then. */
    private static final String HOW_DRAWN = "1";

    private static final String CHANGED = "The file is gone, or was changed after it was indexed.";
    private static final String ELSEWHERE = "This place is not on the page.";
    private static final String GONE = "The picture went away while it was used. Ask again.";

    private final Shelf shelf;
    private final Artist artist;
    private final Failures failures = new Failures();
    private final ConcurrentMap<Path, FutureTask<Picture>> underway = new ConcurrentHashMap<>();

    /**
     * Pictures that are kept in a folder.
     *
     * @param folder which need not be there, and holds nothing else
     * @param mostBytes of all files in it; those that were not asked for the longest time go first
     */
    public PagePictures(Path folder, long mostBytes, Artist artist) {
        this.shelf = new Shelf(folder, mostBytes);
        this.artist = artist;
    }

    /**
     * A page as it is shown.
     *
     * @param hash SHA-256 of the bytes that the file had when it was indexed, hexadecimal; of a
     *     file that has others by now there is no new picture
     * @param page counted from 1
     * @param dpi dots per inch; a page that would be too large a picture is drawn at fewer
     * @throws InputOutput if the folder cannot be written
     * @throws Stopped if this thread is interrupted while it waits, or drawing has come to an end
     */
    public Picture page(Path file, String hash, int page, int dpi) {
        Path place = shelf.place(named(hash, page, dpi));
        return once(place, () -> drawn(place, file, hash, page, dpi));
    }

    /**
     * A part of a page, washed over as with a marker pen.
     *
     * @param region in points of the page
     * @param washed in points of the page; what lies outside the region is not seen
     * @throws InputOutput as for a page
     * @throws Stopped as for a page
     */
    public Picture clip(Path file, String hash, int page, Box region, List<Box> washed, int dpi) {
        Cut cut = new Cut(region, washed);
        Path place = shelf.place(named(hash, page, dpi) + " " + cut);
        return once(
                place,
                () ->
                        switch (page(file, hash, page, dpi)) {
                            case Drawn whole -> cut(place, whole.file(), cut);
                            case Failed failed -> failed;
                        });
    }

    private static String named(String hash, int page, int dpi) {
        return String.join(" ", HOW_DRAWN, hash, String.valueOf(page), String.valueOf(dpi));
    }

    /** What lies there already, or is made now by the first who asks. */
    private Picture once(Path place, Supplier<Picture> maker) {
        FutureTask<Picture> mine =
                new FutureTask<>(() ->
                        shelf.take(place)
                                .<Picture>map(png -> picture(place, png))
                                .orElseGet(maker));
        FutureTask<Picture> first = underway.putIfAbsent(place, mine);
        if (first != null) {
            return result(first);
        }
        try {
            mine.run();
            return result(mine);
        } finally {
            underway.remove(place);
        }
    }

    private static Picture result(FutureTask<Picture> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a picture could not be made", e.getCause());
        }
    }

    private static Drawn picture(Path place, Png png) {
        return new Drawn(place, png.width(), png.height(), png.dpi());
    }

    /** Whether the file is the right one is looked at last, since it may change at any time. */
    private Picture drawn(Path place, Path file, String hash, int page, int dpi) {
        Optional<Failure> known = failures.of(hash, page);
        if (known.isPresent()) {
            return new Failed(known.get().detail());
        }
        Drawing drawing = artist.draw(file, page, dpi);
        if (!isStill(file, hash)) {
            return new Failed(CHANGED);
        }
        return switch (drawing) {
            case Drawing.Drawn(Png png) -> kept(place, png);
            case Undrawn(Failure failure) -> {
                failures.add(hash, page, failure);
                yield new Failed(failure.detail());
            }
        };
    }

    private static boolean isStill(Path file, String hash) {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.of(in).equals(hash);
        } catch (IOException e) {
            return false;
        }
    }

    private Picture kept(Path place, Png png) {
        shelf.put(place, png);
        return picture(place, png);
    }

    private Picture cut(Path place, Path whole, Cut cut) {
        Optional<Png> page = shelf.take(whole);
        if (page.isEmpty()) {
            return new Failed(GONE);
        }
        try {
            return cut.of(page.get())
                    .<Picture>map(png -> kept(place, png))
                    .orElse(new Failed(ELSEWHERE));
        } catch (IOException e) {
            shelf.drop(whole);
            return new Failed(GONE);
        }
    }
}
