package org.lectern.cli;

import org.lectern.model.LecternException.FileAccessException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/**
 * The output streams of a command: results go to standard output, messages to standard error.
 *
 * @param terminal whether standard output is a terminal
 * @param quiet whether informational messages are suppressed
 * @param verbose whether debug messages are printed
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal, boolean quiet, boolean verbose) {

    /** A console that prints informational messages, but no debug messages. */
    Console(PrintWriter out, PrintWriter err, boolean terminal) {
        this(out, err, terminal, false, false);
    }

    /** Returns this console with other filters. */
    Console withFilters(boolean suppressInfo, boolean printDebug) {
        return new Console(out, err, terminal, suppressInfo, printDebug);
    }

    /**
     * Prints a result to standard output, unchanged.
     *
     * @throws FileAccessException if it cannot be written, as to a full disk or a closed pipe
     */
    void result(String text) {
        result(out -> out.write(text));
    }

    /**
     * Prints a result to standard output as it is generated.
     *
     * @throws FileAccessException if it cannot be written, as to a full disk or a closed pipe
     */
    void result(OutputWriter writer) {
        try {
            writer.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (out.checkError()) {
            throw new FileAccessException("The result could not be written to standard output.");
        }
    }

    /** Prints a message about a failure. */
    void error(String message) {
        err.println(message);
        err.flush();
    }

    /** Prints an informational message, unless the console is quiet. */
    void info(String message) {
        if (!quiet) {
            error(message);
        }
    }

    /** Prints a debug message, if the console is verbose. */
    void debug(String message) {
        if (verbose) {
            error(message);
        }
    }
}
