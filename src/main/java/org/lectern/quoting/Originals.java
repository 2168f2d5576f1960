package org.lectern.quoting;

import org.jspecify.annotations.Nullable;
import org.lectern.index.Snapshot;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.LecternException.UnknownReading;
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

/**
 * The readings' own files, found by the readings' ids and nowhere but in the corpus. Safe for use
 * by many threads.
 */
public final class Originals {

    private static final int REMEMBERED = 1_000;

    private final Map<Path, Hashed> hashes =
            new LinkedHashMap<>(16, .75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Path, Hashed> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private record Hashed(long bytes, long modified, String hash) {}

    /**
     * A file.
     *
     * @param hash of its bytes as they are now
     */
    public record Original(Path path, String hash) {

        private static final int DIGITS = 12;

        /** Tells this content from others in an address. */
        public String edition() {
            return hash.substring(0, DIGITS);
        }
    }

    /** A reading and what the index says of it. */
    public record Known(CatalogueEntry entry, Reading reading) {}

    /**
     * The reading of an id.
     *
     * @throws UnknownReading if there is none
     */
    public static Known reading(Snapshot snapshot, String id) {
        return snapshot.catalogue()
                .entry(id)
                .filter(entry -> entry.source() instanceof Reading)
                .map(entry -> new Known(entry, (Reading) entry.source()))
                .orElseThrow(() -> new UnknownReading(id));
    }

    public static boolean isPdf(Reading reading) {
        return reading.file().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    /** Links are followed, and must end within the corpus. */
    public static Optional<Path> file(Snapshot snapshot, Reading reading) {
        Path corpus = Path.of(snapshot.commit().corpus());
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

    /** The file with its hash, which is made anew when its size or time has changed. */
    public Optional<Original> original(Snapshot snapshot, Reading reading) {
        return file(snapshot, reading)
                .flatMap(path ->
                        Optional.ofNullable(hash(path)).map(hash -> new Original(path, hash)));
    }

    private @Nullable String hash(Path path) {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            long modified = now.lastModifiedTime().toMillis();
            Hashed known = known(path);
            if (known != null && known.bytes() == now.size() && known.modified() == modified) {
                return known.hash();
            }
            String hash = hashOf(path);
            remember(path, new Hashed(now.size(), modified, hash));
            return hash;
        } catch (IOException e) {
            return null;
        }
    }

    private static String hashOf(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Sha256.of(in);
        }
    }

    private synchronized @Nullable Hashed known(Path path) {
        return hashes.get(path);
    }

    private synchronized void remember(Path path, Hashed hashed) {
        hashes.put(path, hashed);
    }
}
