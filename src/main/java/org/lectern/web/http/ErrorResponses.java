package org.lectern.web.http;

import org.lectern.model.LecternException;

import java.util.UUID;

/** Creates error responses: pages for people, problem documents for paths of the API. */
public final class ErrorResponses {

    private static final System.Logger LOG = System.getLogger(ErrorResponses.class.getName());

    private final ErrorPages errorPages;

    /** A renderer of error pages. */
    @FunctionalInterface
    public interface ErrorPages {

        /**
         * Returns the page.
         *
         * @param message one or more sentences that say what to do
         */
        Response.Text render(int status, String message);
    }

    public ErrorResponses(ErrorPages errorPages) {
        this.errorPages = errorPages;
    }

    /**
     * Returns the response to an exception. Expected failures show their message; others are logged
     * and show a reference to quote.
     */
    public Response.Text of(Request request, Throwable error) {
        return error instanceof LecternException known
                ? of(request, status(known), String.valueOf(known.getMessage()))
                : of(request, 500, logWithReference(error));
    }

    /** Returns the HTTP status of an expected failure. */
    public static int status(LecternException failure) {
        return switch (failure) {
            case LecternException.InvalidQueryException _,
                    LecternException.InvalidInputException _ ->
                    400;
            case LecternException.UnknownSessionException _,
                    LecternException.UnknownReadingException _,
                    LecternException.UnknownQuestionException _ ->
                    404;
            case LecternException.FileAccessException _ -> 500;
            case LecternException.IndexMissingException _,
                    LecternException.IndexLockedException _,
                    LecternException.IndexUnreadableException _,
                    LecternException.ModelUnavailableException _,
                    LecternException.StoppedException _ ->
                    503;
        };
    }

    /** Returns a response with the status and message. */
    public Response.Text of(Request request, int status, String message) {
        if (request.path().startsWith("/api/")) {
            return Problem.of(status, message).toResponse();
        }
        try {
            return errorPages.render(status, message);
        } catch (RuntimeException e) {
            return Problem.of(status, message + " " + logWithReference(e)).toResponse();
        }
    }

    private static String logWithReference(Throwable error) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(System.Logger.Level.ERROR, "Error " + reference + " while answering", error);
        return "Something went wrong here that should not have. Quote the reference "
                + reference
                + " if you report it.";
    }
}
