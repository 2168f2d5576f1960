package org.lectern.extract.worker;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORMapper;
import tools.jackson.dataformat.cbor.CBORWriteFeature;

import java.io.IOException;

/**
 * Encodes records as CBOR (RFC 8949) and decodes them. Records become arrays of their components,
 * without names: both processes run the same classes. Safe for use by many threads.
 *
 * @param <T> the declared type: a record, or a sealed interface of records
 */
final class RecordCodec<T> {

    /** More than any page needs; a list of so many elements fits into memory. */
    private static final int MAX_TOKENS = 1 << 22;

    private static final int MAX_DEPTH = 16;

    private static final ObjectMapper MAPPER =
            CBORMapper.builder(
                            CBORFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .maxTokenCount(MAX_TOKENS)
                                                    .maxStringLength(Frame.MAX_BYTES)
                                                    .build())
                                    // Text of damaged files may hold a lone surrogate.
                                    .enable(CBORWriteFeature.LENIENT_UTF_ENCODING)
                                    .build())
                    .annotationIntrospector(new CompactShapes())
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final ObjectWriter writer;
    private final ObjectReader reader;

    RecordCodec(Class<T> type) {
        this.writer = MAPPER.writerFor(type);
        this.reader = MAPPER.readerFor(type);
    }

    /** Records as arrays; the name of a record before it where a sealed interface is declared. */
    private static final class CompactShapes extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public JsonFormat.@Nullable Value findFormat(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedClass && annotated.getRawType().isRecord()
                    ? JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)
                    : super.findFormat(config, annotated);
        }

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
                MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedClass && annotated.getRawType().isSealed()
                    ? JsonTypeInfo.Value.construct(
                            JsonTypeInfo.Id.SIMPLE_NAME,
                            JsonTypeInfo.As.WRAPPER_ARRAY,
                            null,
                            null,
                            false,
                            true)
                    : super.findPolymorphicTypeInfo(config, annotated);
        }
    }

    byte[] encode(T value) {
        return writer.writeValueAsBytes(value);
    }

    /**
     * Decodes what {@link #encode} returned.
     *
     * @throws IOException if the bytes are anything else
     */
    T decode(byte[] bytes) throws IOException {
        try {
            T value = reader.readValue(bytes);
            if (value == null) {
                throw new IOException("a message without a value");
            }
            return value;
        } catch (RuntimeException e) {
            // Constructors of records and converters may refuse what they get.
            throw new IOException("a malformed message", e);
        }
    }
}
