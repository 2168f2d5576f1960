package org.lectern.web.http;

import io.undertow.util.StatusCodes;

import org.lectern.json.Json;

import java.util.Map;

/** An error as RFC 9457 has it. */
public record Problem(String type, String title, int status, String detail) {

    /**
     * A problem that its status names.
     *
     * @param detail a sentence that says what to do
     */
    public static Problem of(int status, String detail) {
        return new Problem("about:blank", StatusCodes.getReason(status), status, detail);
    }

    public Response.Text toResponse() {
        return new Response.Text(status, "application/problem+json", Json.toLine(this), Map.of());
    }
}
