package org.lectern.cli;

import java.io.PrintWriter;

/**
 * Where a command speaks: results alone go to standard output, all else to standard error.
 *
 * @param terminal whether a person is looking at standard output
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal) {

    /** Prints a result, as it is. */
    void result(String text) {
        out.print(text);
        out.flush();
    }

    /** Prints a sentence beside the result. */
    void say(String sentence) {
        err.println(sentence);
        err.flush();
    }
}
