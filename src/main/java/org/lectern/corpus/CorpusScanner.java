package org.lectern.corpus;

import org.lectern.model.Sha256;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** A scanner of the corpus folder. It does not enter linked folders, so links form no loops. */
final class CorpusScanner extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<CorpusFile> files = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<String> undecodable = new ArrayList<>();
    private final SequencedMap<String, String> duplicates = new LinkedHashMap<>();
    private int ignored;

    CorpusScanner(Path root) {
        this.root = root;
    }

    CorpusScan scan() throws IOException {
        Files.walkFileTree(root, this);
        files.sort(Comparator.comparing(CorpusFile::kind).thenComparing(CorpusFile::file));
        removeDuplicates();
        return new CorpusScan(withDistinctIds(), ignored, unreadable, duplicates, undecodable);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return folder.equals(root) || !isHidden(folder)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        CorpusFile.Kind.ofFileName(file.getFileName().toString())
                .ifPresent(kind -> add(file, kind));
        return FileVisitResult.CONTINUE;
    }

    private void add(Path file, CorpusFile.Kind kind) {
        try {
            if (isHidden(file) || !isInsideRoot(file) || !Files.isRegularFile(file)) {
                ignored++;
                return;
            }
            String name = relativePath(file);
            if (!hasDecodableName(file)) {
                undecodable.add(name);
                return;
            }
            files.add(new CorpusFile(id(name), name, file, kind, CorpusFile.hash(file)));
        } catch (IOException e) {
            unreadable.add(relativePath(file));
        }
    }

    /** Returns whether the path survives decoding; otherwise it names another file or none. */
    private static boolean hasDecodableName(Path file) {
        try {
            return Path.of(file.toString()).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private boolean isInsideRoot(Path file) throws IOException {
        return !Files.isSymbolicLink(file)
                || (Files.exists(file) && file.toRealPath().startsWith(root));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        unreadable.add(relativePath(file));
        return FileVisitResult.CONTINUE;
    }

    private String relativePath(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    /** Returns the file name in a form that is safe in URLs. */
    private static String id(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        String base = name.substring(0, name.lastIndexOf('.'));
        String id = base.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return id.isEmpty() ? "-" : id;
    }

    /**
     * Removes all but the first of readings with the same bytes, whose passages would have the same
     * ids.
     */
    private void removeDuplicates() {
        Map<String, String> originals = new HashMap<>();
        files.removeIf(file -> {
            String key = file.kind() + file.hash();
            String original = file.isNotes() ? null : originals.putIfAbsent(key, file.file());
            if (original != null) {
                duplicates.put(file.file(), original);
            }
            return original != null;
        });
    }

    /** Appends a hash of the path to the ids of all but the first of files with the same name. */
    private List<CorpusFile> withDistinctIds() {
        Set<String> taken = new HashSet<>();
        return files.stream()
                .map(file -> taken.add(file.id()) ? file : withDistinctId(file, taken))
                .toList();
    }

    private static CorpusFile withDistinctId(CorpusFile file, Set<String> taken) {
        String id = file.id() + "-" + Sha256.of(file.file()).substring(0, 6);
        taken.add(id);
        return new CorpusFile(id, file.file(), file.path(), file.kind(), file.hash());
    }
}
