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
 * @param skipped how many files were passed over in silence: hidden ones, links that leave the
 *     corpus
 * @param unreadable paths of files and folders that could not be opened
 * @param copies paths of files that are not read, each with the path of the file that it equals
 * @param misnamed files that are not read because their names are not characters, as far as legible
 */
public record Scan(
        List<CorpusFile> files,
        int skipped,
        List<String> unreadable,
        SequencedMap<String, String> copies,
        List<String> misnamed) {

    public Scan {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
        copies = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(copies));
        misnamed = List.copyOf(misnamed);
    }

    /** A folder in which every file has a name and contents of its own. */
    public Scan(List<CorpusFile> files, int skipped, List<String> unreadable) {
        this(files, skipped, unreadable, new LinkedHashMap<>(), List.of());
    }

    /** A file that is not read, and why. */
    public record PassedOver(String file, String why) {}

    /** The files that are not read though they could be. */
    public List<PassedOver> passedOver() {
        return Stream.concat(
                        copies.entrySet().stream().map(Scan::copy),
                        misnamed.stream().map(Scan::misnamed))
                .toList();
    }

    private static PassedOver copy(Map.Entry<String, String> copy) {
        return new PassedOver(copy.getKey(), "It is the same as " + copy.getValue() + ".");
    }

    private static PassedOver misnamed(String file) {
        return new PassedOver(
                file, "Its name has bytes that are no characters here. Rename it to have it read.");
    }

    /** Whether a file may still be there, though it was not seen. */
    public boolean mayHold(String file) {
        return unreadable.stream()
                .anyMatch(path -> file.equals(path) || file.startsWith(path + "/"));
    }
}
