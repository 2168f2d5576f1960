package org.lectern.cli;

import java.io.IOException;
import java.io.Writer;

/** Writes a result, piece by piece. */
@FunctionalInterface
interface Writing {

    void to(Writer out) throws IOException;
}
