package org.lectern.corpus;

import java.util.List;

/**
 * What the corpus folder holds.
 *
 * @param files to be read, readings first, each kind ordered by path
 * @param skipped how many files were passed over: hidden ones, links that leave the corpus, what
 *     cannot be opened
 */
public record Scan(List<CorpusFile> files, int skipped) {

    public Scan {
        files = List.copyOf(files);
    }
}
