package org.lectern.web.http;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** An HTTP response. */
public sealed interface Response {

    int status();

    /** Returns the headers besides those that every response has. */
    Map<String, String> headers();

    /** A text body, sent as UTF-8. */
    record Text(int status, String contentType, String body, Map<String, String> headers)
            implements Response {

        public Text {
            headers = Map.copyOf(headers);
        }

        public Text withHeader(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Text(status, contentType, body, more);
        }
    }

    /**
     * A binary body.
     *
     * @param body is not modified
     */
    record Binary(String contentType, ByteBuffer body, Map<String, String> headers)
            implements Response {

        public Binary {
            headers = Map.copyOf(headers);
        }

        @Override
        public int status() {
            return 200;
        }
    }

    /**
     * A text body that is written while it is produced.
     *
     * @param permits one permit is held while the body is written
     * @param refusal sent instead if no permit is available
     */
    record Stream(
            String contentType,
            BodyWriter body,
            Map<String, String> headers,
            Semaphore permits,
            Text refusal)
            implements Response {

        public Stream {
            headers = Map.copyOf(headers);
        }

        @Override
        public int status() {
            return 200;
        }
    }

    /** Writes the body of a {@link Stream}. */
    @FunctionalInterface
    interface BodyWriter {

        /**
         * Writes the whole body.
         *
         * @throws IOException if the client has closed the connection
         */
        void writeTo(Writer out) throws IOException;
    }

    /** The content of a file. */
    record File(Path path, String contentType, Map<String, String> headers) implements Response {

        public File {
            headers = Map.copyOf(headers);
        }

        @Override
        public int status() {
            return 200;
        }
    }

    /** A response without a body. */
    record Empty(int status, Map<String, String> headers) implements Response {

        public Empty {
            headers = Map.copyOf(headers);
        }
    }

    static Text html(int status, String body) {
        return new Text(status, "text/html; charset=utf-8", body, Map.of());
    }

    static Text json(String body) {
        return new Text(200, "application/json", body, Map.of());
    }

    static Empty redirect(String address) {
        return new Empty(302, Map.of("Location", address));
    }
}
