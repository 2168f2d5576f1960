package org.lectern.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The files found in the corpus folder.
 *
 * @param files to read, sorted by kind and path, readings first
 * @param ignored number of hidden files and links out of the corpus, which are not reported
 * @param unreadable paths of files and folders that could not be opened
 * @param duplicates paths of duplicate files, which are not read, each with the path of the
 *     original
 * @param undecodable files that are not read because their names cannot be decoded, with
 *     replacement characters
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

    /** Creates a scan without duplicates and undecodable names. */
    public CorpusScan(List<CorpusFile> files, int ignored, List<String> unreadable) {
        this(files, ignored, unreadable, new LinkedHashMap<>(), List.of());
    }

    /** A file that is not read, with a sentence for the user that gives the reason. */
    public record SkippedFile(String file, String reason) {}

    /** Returns duplicates and files with undecodable names. */
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

    /** Returns whether a file may exist unseen: it or a folder above it was unreadable. */
    public boolean mayContain(String file) {
        return unreadable.stream()
                .anyMatch(path -> file.equals(path) || file.startsWith(path + "/"));
    }
}
