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

/** One look through a shelf's folder. Other processes may clear it at the same time. */
final class CacheEviction extends SimpleFileVisitor<Path> {

    /** No file takes so long to be written. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final FileTime abandoned = FileTime.from(Instant.now().minus(ABANDONED));
    private final List<CachedImage> images = new ArrayList<>();
    private long bytes;

    private CacheEviction() {}

    private record CachedImage(Path file, FileTime used, long size) {}

    /** Looks through a folder, which need not be there. */
    static CacheEviction scan(Path folder) throws IOException {
        CacheEviction clearance = new CacheEviction();
        Files.walkFileTree(folder, clearance);
        return clearance;
    }

    /** Throws away what was not used for the longest time, until no more than so much is left. */
    void evictTo(long mostBytes) throws IOException {
        images.sort(Comparator.comparing(CachedImage::used));
        for (CachedImage oldest : images) {
            if (bytes <= mostBytes) {
                return;
            }
            Files.deleteIfExists(oldest.file);
            bytes -= oldest.size;
        }
    }

    /** What was not put there by a shelf is left alone. */
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(PageImageCache.IMAGE_SUFFIX)) {
            images.add(new CachedImage(file, found.lastModifiedTime(), found.size()));
            bytes += found.size();
        } else if (name.endsWith(PageImageCache.TEMPORARY_SUFFIX)
                && found.lastModifiedTime().compareTo(abandoned) < 0) {
            Files.deleteIfExists(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** It went away meanwhile. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
        return FileVisitResult.CONTINUE;
    }
}
