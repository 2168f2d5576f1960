package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a user can mend. The message is one sentence, or two, that say what to do; every kind has an
 * exit code for the command line and a status for HTTP.
 */
public abstract sealed class LecternException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final int httpStatus;

    private LecternException(int exitCode, int httpStatus, String message) {
        super(message);
        this.exitCode = exitCode;
        this.httpStatus = httpStatus;
    }

    /** One sentence, or two, that say what to do. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Of the process: 2 usage, 4 index, 5 input or output, 130 stopped. */
    public int exitCode() {
        return exitCode;
    }

    /** Of the response. */
    public int httpStatus() {
        return httpStatus;
    }

    /** Nothing was indexed yet. */
    public static final class IndexMissingException extends LecternException {
        private static final long serialVersionUID = 1;

        public IndexMissingException(String folder) {
            super(
                    4,
                    503,
                    "There is no index in "
                            + folder
                            + ". Make one with: lectern index --index "
                            + folder);
        }
    }

    /** Texts cannot be placed by their meanings on this machine. */
    public static final class ModelUnavailableException extends LecternException {
        private static final long serialVersionUID = 1;

        public ModelUnavailableException(String model, @Nullable String reason) {
            super(
                    5,
                    503,
                    "The model %s cannot be used here (%s). Search by words with --mode lexical, and index with --no-vectors."
                            .formatted(model, reason));
        }
    }

    /** Another process writes the index. */
    public static final class IndexLockedException extends LecternException {
        private static final long serialVersionUID = 1;

        public IndexLockedException(String folder, String holder) {
            super(
                    4,
                    503,
                    "The index in %s is being written by %s. Wait until it is done, then try again."
                            .formatted(folder, holder));
        }
    }

    /** The index was made by a version that wrote it differently, or is damaged. */
    public static final class IndexUnreadableException extends LecternException {
        private static final long serialVersionUID = 1;

        public IndexUnreadableException(String folder, String why) {
            super(
                    4,
                    503,
                    "The index in %s %s. Make it anew with: lectern index --rebuild --index %s"
                            .formatted(folder, why, folder));
        }
    }

    /** The words that were typed cannot be searched for. */
    public static final class InvalidQueryException extends LecternException {
        private static final long serialVersionUID = 1;

        public InvalidQueryException(String message) {
            super(2, 400, message);
        }
    }

    /** An option, a parameter or a file of questions does not say what it must. */
    public static final class InvalidInputException extends LecternException {
        private static final long serialVersionUID = 1;

        public InvalidInputException(String message) {
            super(2, 400, message);
        }
    }

    /** No page of the notes has that session. */
    public static final class UnknownSessionException extends LecternException {
        private static final long serialVersionUID = 1;

        public UnknownSessionException(String id, List<String> known) {
            super(2, 404, "There is no session \"" + id + "\". " + choices("sessions", known));
        }
    }

    /** The index has no such reading. */
    public static final class UnknownReadingException extends LecternException {
        private static final long serialVersionUID = 1;

        public UnknownReadingException(String id) {
            super(
                    2,
                    404,
                    "There is no reading \"" + id + "\". All are listed by: lectern readings");
        }
    }

    /** The index has no such question. */
    public static final class UnknownQuestionException extends LecternException {
        private static final long serialVersionUID = 1;

        public UnknownQuestionException(String id) {
            super(2, 404, "There is no question \"" + id + "\" in the notes.");
        }
    }

    /** A file or folder could not be read or written. */
    public static final class FileAccessException extends LecternException {
        private static final long serialVersionUID = 1;

        public FileAccessException(String message) {
            super(5, 500, message);
        }
    }

    /** The work was called off before its end. */
    public static final class StoppedException extends LecternException {
        private static final long serialVersionUID = 1;

        public StoppedException() {
            super(130, 503, "Stopped. What was published before is as it was.");
        }
    }

    private static String choices(String what, List<String> known) {
        if (known.isEmpty()) {
            return "The notes have no " + what + ".";
        }
        String shown = String.join(", ", known.subList(0, Math.min(12, known.size())));
        return "The " + what + " are: " + shown + (known.size() > 12 ? ", ..." : "");
    }
}
