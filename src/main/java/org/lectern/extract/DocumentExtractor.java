package org.lectern.extract;

import org.lectern.document.Extraction;

import java.nio.file.Path;

/** Reads a file's text. Whatever is wrong with the file is in the result, never thrown. */
@FunctionalInterface
public interface DocumentExtractor {

    /** Raised whenever files that could not be read, or not whole, may come out better. */
    int VERSION = 1;

    Extraction extract(Path file);
}
