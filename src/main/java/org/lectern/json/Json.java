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
 * Records to JSON and back. Members are named as the record's components, in their order; constants
 * of enums are written in kebab case. Safe for use by many threads.
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

    /** On one line. */
    public static String toLine(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** On many lines, for people. */
    public static String toPrettyString(Object value) {
        return PRETTY.writeValueAsString(value);
    }

    /**
     * The same, written as it is made: what is iterable is gone through once and not kept.
     *
     * @throws IOException if the writer does
     */
    public static void writePretty(Object value, Writer out) throws IOException {
        try {
            PRETTY.writeValue(new NonClosingWriter(out), value);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** A writer that stays its owner's to close. */
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
     * A record from what {@link #toLine} wrote.
     *
     * @throws MalformedJsonException if the text is not JSON of that shape
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return requireValue(MAPPER.readValue(json, type));
        } catch (JacksonException e) {
            throw new MalformedJsonException(e);
        }
    }

    /**
     * The members of a JSON object.
     *
     * @throws MalformedJsonException if the text is no JSON object
     */
    public static Map<String, @Nullable Object> readObject(String json) {
        try {
            return requireValue(MAPPER.readValue(json, OBJECT));
        } catch (JacksonException e) {
            throw new MalformedJsonException(e);
        }
    }

    /** The word null is JSON, and of no shape that is asked for. */
    private static <T> T requireValue(@Nullable T value) {
        if (value == null) {
            throw new MalformedJsonException("null");
        }
        return value;
    }

    /** The text is not JSON, or not of the shape that was asked for. */
    public static final class MalformedJsonException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private MalformedJsonException(String what) {
            super(what);
        }

        private MalformedJsonException(JacksonException cause) {
            super(cause.getOriginalMessage(), cause);
        }
    }
}
