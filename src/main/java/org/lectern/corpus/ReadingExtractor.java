package org.lectern.corpus;

import java.nio.file.Path;

/** Reads a file's text. Whatever is wrong with the file is in the result, never thrown. */
@FunctionalInterface
public interface ReadingExtractor {

    Extraction extract(Path file);
}
