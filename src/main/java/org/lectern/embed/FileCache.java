package org.lectern.embed;

import org.lectern.model.LecternException.FileAccessException;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of what can be made anew: libraries and models that are unpacked once and not at every
 * start. Files come into it whole, so that many processes may share it.
 */
final class FileCache {

    private static final Pattern JAR = Pattern.compile("([^/]+)\\.jar!/");

    private final Path folder;

    /** A cache, which may not be there yet. */
    FileCache(Path folder) {
        this.folder = folder;
    }

    /** Where a file of this name lies, or would lie. */
    Path resolve(String name) {
        return folder.resolve(name);
    }

    /**
     * A file that came along in a jar, in a folder that is named after the jar and so its version.
     *
     * @param resource absolute name; the file is named after its last part
     * @throws FileAccessException if it cannot be written
     */
    Path unpack(String resource) {
        URL url = FileCache.class.getResource(resource);
        if (url == null) {
            throw new FileAccessException("This build lacks " + resource + ". Build Lectern anew.");
        }
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        return getOrCreate(folder.resolve(jarName(url)).resolve(name), target -> copy(url, target));
    }

    private static void copy(URL url, Path target) throws IOException {
        try (InputStream in = url.openStream()) {
            Files.copy(in, target);
        }
    }

    private static String jarName(URL url) {
        Matcher jar = JAR.matcher(url.toString());
        return jar.find() ? jar.group(1) : "unpacked";
    }

    /** Makes a file. */
    interface FileProducer {
        void produce(Path target) throws IOException;
    }

    /**
     * A file that is made when it is not there.
     *
     * @throws FileAccessException if it cannot be
     */
    Path getOrCreate(Path file, FileProducer maker) {
        if (Files.exists(file)) {
            return file;
        }
        try {
            Path parent = Files.createDirectories(file.toAbsolutePath().getParent());
            Path half = Files.createTempDirectory(parent, "half");
            Path target = half.resolve(file.getFileName());
            try {
                maker.produce(target);
                move(target, file);
            } finally {
                Files.deleteIfExists(target);
                Files.delete(half);
            }
            return file;
        } catch (IOException e) {
            throw new FileAccessException(
                    "%s cannot be written (%s). Name another folder by LECTERN_CACHE."
                            .formatted(file, e.getMessage()));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
