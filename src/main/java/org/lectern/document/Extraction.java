package org.lectern.document;

import org.lectern.model.Failure;

/** The result of reading a file. */
public sealed interface Extraction {

    /** The whole file was read. */
    record Extracted(Document document) implements Extraction {}

    /** A part of the file was read; the failure says what is missing. */
    record Partial(Document document, Failure failure) implements Extraction {}

    /** Nothing was read. */
    record Rejected(Failure failure) implements Extraction {}
}
