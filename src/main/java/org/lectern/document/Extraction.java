package org.lectern.document;

import org.lectern.model.Failure;

/** What came of reading a file. */
public sealed interface Extraction {

    /** All of it was read. */
    record Extracted(Document document) implements Extraction {}

    /** A part was read; the failure says what is missing. */
    record Partial(Document document, Failure failure) implements Extraction {}

    /** Nothing was read. */
    record Rejected(Failure failure) implements Extraction {}
}
