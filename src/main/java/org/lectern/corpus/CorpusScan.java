package org.lectern.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What the corpus folder holds.
 *
 * @param files to be read, readings first, each kind ordered by path
 * @param ignored how many files were passed over in silence: hidden ones, links that leave the
 *     corpus
 * @param unreadable paths of files and folders that could not be opened
 * @param duplicates paths of files that are not read, each with the path of the file that it equals
 * @param undecodable files that are not read because their names are not characters, as far as
 *     legible
 */
public record CorpusScan(
        List<CorpusFile> files,
        int ignored,
        List<String> unreadable,
        SequencedMap<String, String> duplicates,
        List<String> undecodable) {

    public CorpusScan {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
        duplicates = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(duplicates));
        undecodable = List.copyOf(undecodable);
    }

    /** A folder in which every file has a name and contents of its own. */
    public CorpusScan(List<CorpusFile> files, int skipped, List<String> unreadable) {
        this(files, skipped, unreadable, new LinkedHashMap<>(), List.of());
    }

    /** A file that is not read, and why. */
    public record SkippedFile(String file, String reason) {}

    /** The files that are not read though they could be. */
    public List<SkippedFile> skippedFiles() {
        return Stream.concat(
                        duplicates.entrySet().stream().map(CorpusScan::duplicate),
                        undecodable.stream().map(CorpusScan::undecodable))
                .toList();
    }

    private static SkippedFile duplicate(Map.Entry<String, String> copy) {
        return new SkippedFile(copy.getKey(), "It is the same as " + copy.getValue() + ".");
    }

    private static SkippedFile undecodable(String file) {
        return new SkippedFile(
                file, "Its name has bytes that are no characters here. Rename it to have it read.");
    }

    /** Whether a file may still be there, though it was not seen. */
    public boolean mayContain(String file) {
        return unreadable.stream()
                .anyMatch(path -> file.equals(path) || file.startsWith(path + "/"));
    }
}
