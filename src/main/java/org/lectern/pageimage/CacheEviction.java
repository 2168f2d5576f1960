package org.lectern.pageimage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A scan of a cache folder. Other processes may evict files from it at the same time. */
final class CacheEviction extends SimpleFileVisitor<Path> {

    /** Longer than it takes to write any file. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final FileTime abandoned = FileTime.from(Instant.now().minus(ABANDONED));
    private final List<CachedImage> images = new ArrayList<>();
    private long bytes;

    private CacheEviction() {}

    private record CachedImage(Path file, FileTime used, long size) {}

    /** Scans a folder, which need not exist, and deletes temporary files that were abandoned. */
    static CacheEviction scan(Path folder) throws IOException {
        CacheEviction eviction = new CacheEviction();
        Files.walkFileTree(folder, eviction);
        return eviction;
    }

    /** Deletes the least recently used images until the rest has at most this size. */
    void evictTo(long maxBytes) throws IOException {
        images.sort(Comparator.comparing(CachedImage::used));
        for (CachedImage oldest : images) {
            if (bytes <= maxBytes) {
                return;
            }
            Files.deleteIfExists(oldest.file);
            bytes -= oldest.size;
        }
    }

    /** Leaves files alone that are not of the cache. */
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(ImageFileName.SUFFIX)) {
            images.add(new CachedImage(file, attributes.lastModifiedTime(), attributes.size()));
            bytes += attributes.size();
        } else if (name.endsWith(PageImageCache.TEMPORARY_SUFFIX)
                && attributes.lastModifiedTime().compareTo(abandoned) < 0) {
            Files.deleteIfExists(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** Ignores files that another process deleted meanwhile. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
    }
}
