package org.lectern.json;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * Converts records to JSON and back. Members have the names and order of the record's components;
 * enum constants are written in kebab case. Thread-safe.
 */
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.ALWAYS))
                    .build();
    private static final JsonMapper PRETTY =
            MAPPER.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
            new TypeReference<>() {};

    private Json() {}

    /** Returns a value as JSON on one line. */
    public static String toLine(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Returns a value as indented JSON. */
    public static String toPrettyString(Object value) {
        return PRETTY.writeValueAsString(value);
    }

    /**
     * Writes a value as indented JSON. Iterables are consumed once and not kept in memory.
     *
     * @throws IOException if the writer throws it
     */
    public static void writePretty(Object value, Writer out) throws IOException {
        try {
            PRETTY.writeValue(new NonClosingWriter(out), value);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** A writer that does not close its delegate. */
    private static final class NonClosingWriter extends FilterWriter {

        NonClosingWriter(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /**
     * Reads a record.
     *
     * @throws MalformedJsonException if the text is not JSON of this type
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return requireValue(MAPPER.readValue(json, type));
        } catch (JacksonException e) {
            throw new MalformedJsonException(e);
        }
    }

    /**
     * Reads the members of a JSON object.
     *
     * @throws MalformedJsonException if the text is not a JSON object
     */
    public static Map<String, @Nullable Object> readObject(String json) {
        try {
            return requireValue(MAPPER.readValue(json, OBJECT));
        } catch (JacksonException e) {
            throw new MalformedJsonException(e);
        }
    }

    /** The literal null is valid JSON, but no value of any type. */
    private static <T> T requireValue(@Nullable T value) {
        if (value == null) {
            throw new MalformedJsonException("null");
        }
        return value;
    }

    /** The text is not JSON, or not of the requested type. */
    public static final class MalformedJsonException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private MalformedJsonException(String message) {
            super(message);
        }

        private MalformedJsonException(JacksonException cause) {
            super(cause.getOriginalMessage(), cause);
        }
    }
}
