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
 * A cache folder for files that can be recreated, such as unpacked models and native libraries.
 * Files appear by an atomic move, so that processes can share the folder.
 */
final class FileCache {

    private static final Pattern JAR = Pattern.compile("([^/]+)\\.jar!/");

    private final Path folder;

    /** Creates a cache in a folder, which need not exist. */
    FileCache(Path folder) {
        this.folder = folder;
    }

    /** Returns the path of a name in the cache, whether or not it exists. */
    Path resolve(String name) {
        return folder.resolve(name);
    }

    /**
     * Returns a resource as a file, unpacked to a folder named after the resource's jar and so
     * after its version.
     *
     * @param resource absolute name of the resource; its last part is the name of the file
     * @throws FileAccessException if it cannot be written
     */
    Path unpack(String resource) {
        URL url = FileCache.class.getResource(resource);
        if (url == null) {
            throw new FileAccessException("This build lacks " + resource + ". Rebuild Lectern.");
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

    /** Creates the content of a file. */
    interface FileProducer {

        /** Writes a file that does not exist. */
        void produce(Path target) throws IOException;
    }

    /**
     * Returns a file, which is created if it does not exist.
     *
     * @throws FileAccessException if it cannot be created
     */
    Path getOrCreate(Path file, FileProducer producer) {
        if (!Files.exists(file)) {
            try {
                create(file, producer);
            } catch (IOException e) {
                throw new FileAccessException(
                        "%s cannot be written (%s). Set LECTERN_CACHE to another folder."
                                .formatted(file, e.getMessage()));
            }
        }
        return file;
    }

    private static void create(Path file, FileProducer producer) throws IOException {
        Path parent = Files.createDirectories(file.toAbsolutePath().getParent());
        Path temporary = Files.createTempDirectory(parent, "half");
        Path target = temporary.resolve(file.getFileName());
        try {
            producer.produce(target);
            move(target, file);
        } finally {
            Files.deleteIfExists(target);
            Files.delete(temporary);
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
