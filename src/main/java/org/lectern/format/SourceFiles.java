package org.lectern.format;

import org.jspecify.annotations.Nullable;
import org.lectern.index.Snapshot;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.LecternException.UnknownReadingException;
import org.lectern.model.Reading;
import org.lectern.model.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Locates the files of readings within the corpus folder, and hashes them. Thread-safe. */
public final class SourceFiles {

    private static final int MAX_CACHED = 1_000;

    private final Map<Path, CachedHash> hashes =
            new LinkedHashMap<>(16, .75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Path, CachedHash> eldest) {
                    return size() > MAX_CACHED;
                }
            };

    private record CachedHash(long bytes, long modified, String hash) {}

    /**
     * A file of the corpus.
     *
     * @param hash SHA-256 of its current bytes
     */
    public record SourceFile(Path path, String hash) {

        private static final int DIGITS = 12;

        /** Returns a prefix of the hash that versions the content in a URL. */
        public String version() {
            return hash.substring(0, DIGITS);
        }
    }

    /** A reading with its catalogue entry. */
    public record IndexedReading(CatalogueEntry entry, Reading reading) {}

    /**
     * Returns the reading with an id.
     *
     * @throws UnknownReadingException if there is none
     */
    public static IndexedReading requireReading(Snapshot snapshot, String id) {
        return snapshot.catalogue()
                .entry(id)
                .filter(entry -> entry.source() instanceof Reading)
                .map(entry -> new IndexedReading(entry, (Reading) entry.source()))
                .orElseThrow(() -> new UnknownReadingException(id));
    }

    public static boolean isPdf(Reading reading) {
        return reading.file().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    /** Returns the file of a reading, if it exists; symbolic links must not leave the corpus. */
    public static Optional<Path> find(Snapshot snapshot, Reading reading) {
        Path corpus = Path.of(snapshot.commit().corpusFolder());
        try {
            Path folder = corpus.toRealPath();
            Path real = corpus.resolve(reading.file()).toRealPath();
            return Optional.of(real)
                    .filter(Files::isRegularFile)
                    .filter(path -> path.startsWith(folder));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Returns the file of a reading with its hash, recomputed if size or time changed. */
    public Optional<SourceFile> findWithHash(Snapshot snapshot, Reading reading) {
        return find(snapshot, reading)
                .flatMap(path ->
                        Optional.ofNullable(hash(path)).map(hash -> new SourceFile(path, hash)));
    }

    private @Nullable String hash(Path path) {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            long modified = now.lastModifiedTime().toMillis();
            CachedHash known = cachedHash(path);
            if (known != null && known.bytes() == now.size() && known.modified() == modified) {
                return known.hash();
            }
            String hash = computeHash(path);
            cacheHash(path, new CachedHash(now.size(), modified, hash));
            return hash;
        } catch (IOException e) {
            return null;
        }
    }

    private static String computeHash(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Sha256.of(in);
        }
    }

    private synchronized @Nullable CachedHash cachedHash(Path path) {
        return hashes.get(path);
    }

    private synchronized void cacheHash(Path path, CachedHash hashed) {
        hashes.put(path, hashed);
    }
}
