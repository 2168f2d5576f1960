package org.lectern.report;

/** A line of a file does not say what it must. */
final class InvalidLineException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;

    /**
     * A fault.
     *
     * @param line from 1
     * @param fault what it does, and what to do about it: the sentence that goes on after the
     *     line's name
     */
    InvalidLineException(int line, String fault) {
        super(fault);
        this.line = line;
    }

    /** The sentence, for a file of that name. */
    String messageFor(Object file) {
        return "Line " + line + " of " + file + " " + getMessage() + ".";
    }
}
