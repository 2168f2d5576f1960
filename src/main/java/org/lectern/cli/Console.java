package org.lectern.cli;

import org.lectern.model.LecternException.FileAccessException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/**
 * Where a command speaks: results alone go to standard output, all else to standard error.
 *
 * @param terminal whether a person is looking at standard output
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal) {

    /**
     * Prints a result, as it is.
     *
     * @throws FileAccessException if nobody takes it: a full disk, a closed pipe
     */
    void result(String text) {
        result(writer -> writer.write(text));
    }

    /** Prints a result, as it is made. */
    void result(OutputWriter writing) {
        try {
            writing.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (out.checkError()) {
            throw new FileAccessException("The result could not be written to standard output.");
        }
    }

    /** Prints a sentence beside the result. */
    void info(String sentence) {
        err.println(sentence);
        err.flush();
    }
}
