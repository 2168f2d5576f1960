package org.lectern.corpus;

import java.util.List;

/**
 * What the corpus folder holds.
 *
 * @param files to be read, readings first, each kind ordered by path
 * @param skipped how many files were passed over: hidden ones, links that leave the corpus
 * @param unreadable paths of files and folders that could not be opened
 */
public record Scan(List<CorpusFile> files, int skipped, List<String> unreadable) {

    public Scan {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /** Whether a file may still be there, though it was not seen. */
    public boolean mayHold(String file) {
        return unreadable.stream()
                .anyMatch(path -> file.equals(path) || file.startsWith(path + "/"));
    }
}
