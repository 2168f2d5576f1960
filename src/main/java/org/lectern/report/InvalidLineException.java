package org.lectern.report;

/** Thrown for an invalid line of a question file. */
final class InvalidLineException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;

    /**
     * Creates an exception.
     *
     * @param line number of the line, from 1
     * @param predicate the error and its remedy, as the rest of a sentence that begins with the
     *     line
     */
    InvalidLineException(int line, String predicate) {
        super(predicate);
        this.line = line;
    }

    /** Returns the whole sentence, which names the line and the file. */
    String messageFor(Object file) {
        return "Line " + line + " of " + file + " " + getMessage() + ".";
    }
}
