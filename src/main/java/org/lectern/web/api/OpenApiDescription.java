package org.lectern.web.api;

import org.lectern.web.http.Response;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The OpenAPI 3.1 description of the API, read from a resource. */
public final class OpenApiDescription {

    private final String text = read();

    public Response response() {
        return Response.json(text);
    }

    private static String read() {
        try (InputStream in = OpenApiDescription.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("no openapi.json");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
