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

/** Walks the corpus folder. Folders that are links are not entered, so no link can make a loop. */
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

    /** Where bytes are no characters, what stands for them leads to another file or none. */
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

    /** The file's name, fit for addresses. */
    private static String id(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        String base = name.substring(0, name.lastIndexOf('.'));
        String id = base.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return id.isEmpty() ? "-" : id;
    }

    /**
     * Of readings with the same bytes the first is read; their passages could not be told apart.
     */
    private void removeDuplicates() {
        Map<String, String> first = new HashMap<>();
        files.removeIf(file -> {
            String same = file.kind() + file.hash();
            String original = file.isNotes() ? null : first.putIfAbsent(same, file.file());
            if (original != null) {
                duplicates.put(file.file(), original);
            }
            return original != null;
        });
    }

    /** Of several files with one name, all but the first are told apart by their folder's hash. */
    private List<CorpusFile> withDistinctIds() {
        Set<String> taken = new HashSet<>();
        return files.stream().map(f -> taken.add(f.id()) ? f : withDistinctId(f, taken)).toList();
    }

    private static CorpusFile withDistinctId(CorpusFile f, Set<String> taken) {
        String id = f.id() + "-" + Sha256.of(f.file()).substring(0, 6);
        taken.add(id);
        return new CorpusFile(id, f.file(), f.path(), f.kind(), f.hash());
    }
}
