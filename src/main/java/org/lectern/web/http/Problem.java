package org.lectern.web.http;

import io.undertow.util.StatusCodes;

import org.lectern.json.Json;

import java.util.Map;

/** An error as a problem document (RFC 9457). */
public record Problem(String type, String title, int status, String detail) {

    /**
     * Returns a problem whose title is the reason phrase of the status.
     *
     * @param detail one or more sentences that say what to do
     */
    public static Problem of(int status, String detail) {
        return new Problem("about:blank", StatusCodes.getReason(status), status, detail);
    }

    public Response.Text toResponse() {
        return new Response.Text(status, "application/problem+json", Json.toLine(this), Map.of());
    }
}
