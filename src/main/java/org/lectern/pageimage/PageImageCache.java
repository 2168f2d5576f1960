package org.lectern.pageimage;

import org.lectern.extract.PngImage;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.Sha256;
import org.lectern.pageimage.PageImage.Available;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
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

    static final String TEMPORARY_SUFFIX = ".tmp";
    private static final int FOLDER_NAME_LENGTH = 2;

    private final Path folder;
    private final long maxBytes;
    private long freeBytes;

    /** Creates a cache in a folder, which is created when the first image is stored. */
    PageImageCache(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
    }

    /**
     * Returns a cached image; empty if it is missing, damaged or foreign.
     *
     * @param shown everything that determines the image
     */
    Optional<Available> get(String shown) {
        String key = Sha256.of(shown);
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder(key), ImageFileName.glob(key))) {
            for (Path file : files) {
                Optional<Available> image = read(file);
                if (image.isPresent()) {
                    return image;
                }
            }
            return Optional.empty();
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
    }

    private static Optional<Available> read(Path file) throws IOException {
        Optional<ImageFileName> name = ImageFileName.parse(file.getFileName().toString());
        if (name.isEmpty() || !name.get().matches(Files.readAllBytes(file))) {
            return Optional.empty();
        }
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        return name.map(found -> available(file, found));
    }

    private static Available available(Path file, ImageFileName name) {
        return new Available(file, name.width(), name.height(), name.dpi());
    }

    private Path folder(String key) {
        return folder.resolve(key.substring(0, FOLDER_NAME_LENGTH));
    }

    /**
     * Stores an image, which other threads and processes can read from then on.
     *
     * @param shown everything that determines the image
     * @throws FileAccessException if it cannot be written
     */
    Available put(String shown, PngImage image) {
        String key = Sha256.of(shown);
        ImageFileName name = ImageFileName.of(key, image);
        Path file = folder(key).resolve(name.toString());
        try {
            write(file, image.bytes().toArray());
        } catch (IOException e) {
            throw new FileAccessException(
                    "%s cannot be written (%s). Name another folder by LECTERN_CACHE."
                            .formatted(file, e.getMessage()));
        }
        return available(file, name);
    }

    private void write(Path file, byte[] bytes) throws IOException {
        reserve(bytes.length);
        Path parent = Files.createDirectories(file.toAbsolutePath().getParent());
        Path half = Files.createTempFile(parent, "half", TEMPORARY_SUFFIX);
        try {
            Files.write(half, bytes);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
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
