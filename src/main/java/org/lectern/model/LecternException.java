package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A failure that the user can resolve, such as a missing index or an invalid query. The message is
 * one or two sentences that say what happened and what to do. The command line and the server map
 * each kind to an exit code and to a status.
 */
public abstract sealed class LecternException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int MAX_CHOICES = 12;

    private LecternException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** The index folder has no index. */
    public static final class IndexMissingException extends LecternException {
        private static final long serialVersionUID = 1;

        public IndexMissingException(String folder) {
            super(
                    "There is no index in "
                            + folder
                            + ". Create it with: lectern index --index "
                            + folder);
        }
    }

    /** The embedding model cannot be loaded on this machine. */
    public static final class ModelUnavailableException extends LecternException {
        private static final long serialVersionUID = 1;

        public ModelUnavailableException(String model, @Nullable String reason) {
            super(
                    ("The model %s cannot be used here (%s). Search with --mode lexical, and index"
                                    + " with --no-vectors.")
                            .formatted(model, reason));
        }
    }

    /** Another process is writing the index. */
    public static final class IndexLockedException extends LecternException {
        private static final long serialVersionUID = 1;

        public IndexLockedException(String folder, String holder) {
            super(
                    "The index in %s is being written by %s. Wait until it is done, then try again."
                            .formatted(folder, holder));
        }
    }

    /** The index was written by another version, or is damaged. */
    public static final class IndexUnreadableException extends LecternException {
        private static final long serialVersionUID = 1;

        public IndexUnreadableException(String folder, String why) {
            super(
                    "The index in %s %s. Rebuild it with: lectern index --rebuild --index %s"
                            .formatted(folder, why, folder));
        }
    }

    /** The query is malformed, or exceeds a limit. */
    public static final class InvalidQueryException extends LecternException {
        private static final long serialVersionUID = 1;

        public InvalidQueryException(String message) {
            super(message);
        }
    }

    /** An option, a request parameter or an input file is malformed. */
    public static final class InvalidInputException extends LecternException {
        private static final long serialVersionUID = 1;

        public InvalidInputException(String message) {
            super(message);
        }
    }

    /** The notes have no session with this id. */
    public static final class UnknownSessionException extends LecternException {
        private static final long serialVersionUID = 1;

        public UnknownSessionException(String id, List<String> known) {
            super("There is no session \"" + id + "\". " + choices("sessions", known));
        }
    }

    /** The index has no reading with this id. */
    public static final class UnknownReadingException extends LecternException {
        private static final long serialVersionUID = 1;

        public UnknownReadingException(String id) {
            super("There is no reading \"" + id + "\". List all readings with: lectern readings");
        }
    }

    /** The notes have no question with this id. */
    public static final class UnknownQuestionException extends LecternException {
        private static final long serialVersionUID = 1;

        public UnknownQuestionException(String id) {
            super("There is no question \"" + id + "\" in the notes.");
        }
    }

    /** A file or folder cannot be read or written. */
    public static final class FileAccessException extends LecternException {
        private static final long serialVersionUID = 1;

        public FileAccessException(String message) {
            super(message);
        }
    }

    /** The operation was cancelled before it finished. */
    public static final class StoppedException extends LecternException {
        private static final long serialVersionUID = 1;

        public StoppedException() {
            super("Stopped. The index and all published files are unchanged.");
        }
    }

    private static String choices(String noun, List<String> known) {
        if (known.isEmpty()) {
            return "The notes have no " + noun + ".";
        }
        String shown = String.join(", ", known.subList(0, Math.min(MAX_CHOICES, known.size())));
        return "The " + noun + " are: " + shown + (known.size() > MAX_CHOICES ? ", ..." : "");
    }
}
