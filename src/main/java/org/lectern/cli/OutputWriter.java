package org.lectern.cli;

import java.io.IOException;
import java.io.Writer;

/** Writes a result to a writer, piece by piece. */
@FunctionalInterface
interface OutputWriter {

    void writeTo(Writer out) throws IOException;
}
