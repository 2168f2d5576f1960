package org.lectern.pageimage;

import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.Sha256;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

/**
 * A folder of PNG files, named by a hash of what they show. Files are moved into it atomically, and
 * the least recently used are deleted when it grows too large. Several processes may share it. Safe
 * for use by many threads.
 */
final class PageImageCache {

    /** The folder is scanned after this fraction of its maximum size was added. */
    private static final int SCAN_FRACTION = 8;

    static final String IMAGE_SUFFIX = ".png";
    static final String TEMPORARY_SUFFIX = ".tmp";
    private static final int FOLDER_NAME_LENGTH = 2;

    private final Path folder;
    private final long maxBytes;
    private long freeBytes;

    /** Creates a cache in a folder, which is created when the first image is stored. */
    PageImageCache(Path folder, long mostBytes) {
        this.folder = folder;
        this.maxBytes = mostBytes;
    }

    /** Returns the file of an image, which need not exist. */
    Path pathOf(String shown) {
        String name = Sha256.of(shown);
        return folder.resolve(name.substring(0, FOLDER_NAME_LENGTH))
                .resolve(name.substring(FOLDER_NAME_LENGTH) + IMAGE_SUFFIX);
    }

    /** Returns the cached image; empty if it is missing, damaged or foreign. */
    Optional<Png> get(Path place) {
        try {
            Png png = Png.read(Files.readAllBytes(place));
            Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
            return Optional.of(png);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Stores an image, which other threads and processes can read from then on.
     *
     * @throws FileAccessException if it cannot be written
     */
    void put(Path place, Png png) {
        try {
            reserve(png.size());
            Path parent = Files.createDirectories(place.toAbsolutePath().getParent());
            Path half = Files.createTempFile(parent, "half", TEMPORARY_SUFFIX);
            try {
                Files.write(half, png.bytes());
                Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new FileAccessException(
                    "%s cannot be written (%s). Name another folder by LECTERN_CACHE."
                            .formatted(place, e.getMessage()));
        }
    }

    /** Deletes a cached image. */
    void remove(Path place) {
        try {
            Files.deleteIfExists(place);
        } catch (IOException e) {
            // The file is overwritten when the image is next stored.
        }
    }

    /** Scans the folder only now and then, since added bytes are counted. */
    private synchronized void reserve(long size) throws IOException {
        if (size > freeBytes) {
            long free = Math.max(size, maxBytes / SCAN_FRACTION);
            CacheEviction.scan(folder).evictTo(maxBytes - free);
            freeBytes = free;
        }
        freeBytes -= size;
    }
}
