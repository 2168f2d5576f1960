package org.lectern.cli;

import org.lectern.model.LecternException.InputOutput;

import java.io.PrintWriter;

/**
 * Where a command speaks: results alone go to standard output, all else to standard error.
 *
 * @param terminal whether a person is looking at standard output
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal) {

    /**
     * Prints a result, as it is.
     *
     * @throws InputOutput if nobody takes it: a full disk, a closed pipe
     */
    void result(String text) {
        out.print(text);
        if (out.checkError()) {
            throw new InputOutput("The result could not be written to standard output.");
        }
    }

    /** Prints a sentence beside the result. */
    void say(String sentence) {
        err.println(sentence);
        err.flush();
    }
}
