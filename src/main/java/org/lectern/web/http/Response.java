package org.lectern.web.http;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** What is sent back. */
public sealed interface Response {

    int status();

    /** Beside those that every reply has. */
    Map<String, String> headers();

    /** A text, sent as UTF-8. */
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
     * What is no text.
     *
     * @param body is not changed
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
     * A text that is sent as it is made.
     *
     * @param permits one is held while it is sent
     * @param refusal sent in its place where no permit is left
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

    /** Makes the lines of a {@link Stream}. */
    @FunctionalInterface
    interface BodyWriter {

        /**
         * Writes them all.
         *
         * @throws IOException if whoever asked is gone
         */
        void writeTo(Writer out) throws IOException;
    }

    /** A file, sent as it is. */
    record File(Path path, String contentType, Map<String, String> headers) implements Response {

        public File {
            headers = Map.copyOf(headers);
        }

        @Override
        public int status() {
            return 200;
        }
    }

    /** Headers alone. */
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
