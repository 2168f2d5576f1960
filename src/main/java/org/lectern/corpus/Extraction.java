package org.lectern.corpus;

import org.lectern.model.Failure;

/** What came of reading a file. */
public sealed interface Extraction {

    /** All of it was read. */
    record Extracted(Manuscript manuscript) implements Extraction {}

    /** A part was read; the failure says what is missing. */
    record Partial(Manuscript manuscript, Failure failure) implements Extraction {}

    /** Nothing was read. */
    record Rejected(Failure failure) implements Extraction {}
}
