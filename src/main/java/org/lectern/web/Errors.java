package org.lectern.web;

import io.undertow.util.StatusCodes;

import org.lectern.index.SnapshotFollower;
import org.lectern.model.LecternException;

import java.util.UUID;

/** Says what went wrong, as a page to people and as a problem to programs. */
final class Errors {

    private static final System.Logger LOG = System.getLogger(Errors.class.getName());

    private final SnapshotFollower follower;
    private final Pages pages;

    Errors(SnapshotFollower follower, Pages pages) {
        this.follower = follower;
        this.pages = pages;
    }

    /** What can be mended, with its sentence; all else, logged with a reference to quote. */
    Reply.Text of(Request request, Throwable error) {
        return error instanceof LecternException known
                ? of(request, known.httpStatus(), sentence(known))
                : of(request, 500, logged(error));
    }

    Reply.Text of(Request request, int status, String sentence) {
        if (request.path().startsWith("/api/")) {
            return Problem.of(status, sentence).reply();
        }
        try {
            return page(status, sentence);
        } catch (RuntimeException e) {
            return Problem.of(status, sentence + " " + logged(e)).reply();
        }
    }

    private Reply.Text page(int status, String sentence) {
        return follower.use(
                snapshot -> pages.error(snapshot, status, StatusCodes.getReason(status), sentence));
    }

    private static String sentence(LecternException error) {
        return String.valueOf(error.getMessage());
    }

    private static String logged(Throwable error) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(System.Logger.Level.ERROR, "Error " + reference + " while answering", error);
        return "Something went wrong here that should not have. Quote the reference "
                + reference
                + " if you report it.";
    }
}
