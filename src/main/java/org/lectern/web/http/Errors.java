package org.lectern.web.http;

import org.lectern.model.LecternException;

import java.util.UUID;

/** Says what went wrong, as a page to people and as a problem to programs. */
public final class Errors {

    private static final System.Logger LOG = System.getLogger(Errors.class.getName());

    private final AsPage pages;

    /** Shows an error to people. */
    @FunctionalInterface
    public interface AsPage {

        /**
         * The page.
         *
         * @param sentence that says what to do
         */
        Reply.Text of(int status, String sentence);
    }

    public Errors(AsPage pages) {
        this.pages = pages;
    }

    /** What can be mended, with its sentence; all else, logged with a reference to quote. */
    public Reply.Text of(Request request, Throwable error) {
        return error instanceof LecternException known
                ? of(request, known.httpStatus(), String.valueOf(known.getMessage()))
                : of(request, 500, logged(error));
    }

    /** An error of that status. */
    public Reply.Text of(Request request, int status, String sentence) {
        if (request.path().startsWith("/api/")) {
            return Problem.of(status, sentence).reply();
        }
        try {
            return pages.of(status, sentence);
        } catch (RuntimeException e) {
            return Problem.of(status, sentence + " " + logged(e)).reply();
        }
    }

    private static String logged(Throwable error) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(System.Logger.Level.ERROR, "Error " + reference + " while answering", error);
        return "Something went wrong here that should not have. Quote the reference "
                + reference
                + " if you report it.";
    }
}
