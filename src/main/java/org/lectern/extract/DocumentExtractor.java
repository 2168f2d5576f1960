package org.lectern.extract;

import org.lectern.document.Extraction;

import java.nio.file.Path;

/** Extracts the text of a file. A failure is part of the result, not thrown. */
@FunctionalInterface
public interface DocumentExtractor {

    /**
     * To be raised whenever files that failed, or were read in part, may be read better: they are
     * tried again then.
     */
    int VERSION = 1;

    Extraction extract(Path file);
}
