package org.lectern.cli;

import org.lectern.model.LecternException;

/** The exit codes of the process. */
enum ExitCode {
    OK(0),
    /** An unexpected failure, which is a bug in Lectern. */
    BUG(1),
    /** The command line, the query or an input file is malformed. */
    USAGE(2),
    /** The command is done, but some files or questions failed. */
    SOME_FAILED(3),
    /** The index is missing, locked or unreadable. */
    INDEX(4),
    INPUT_OUTPUT(5),
    /** The command was interrupted, as by SIGINT. */
    STOPPED(130);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }

    /** Returns the exit code of a command that fails with this exception. */
    static ExitCode of(LecternException failure) {
        return switch (failure) {
            case LecternException.InvalidQueryException _,
                    LecternException.InvalidInputException _,
                    LecternException.UnknownSessionException _,
                    LecternException.UnknownReadingException _,
                    LecternException.UnknownQuestionException _ ->
                    USAGE;
            case LecternException.IndexMissingException _,
                    LecternException.IndexLockedException _,
                    LecternException.IndexUnreadableException _ ->
                    INDEX;
            case LecternException.ModelUnavailableException _,
                    LecternException.FileAccessException _ ->
                    INPUT_OUTPUT;
            case LecternException.StoppedException _ -> STOPPED;
        };
    }
}
