package org.lectern.extract.worker;

import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How what more than one kind of message has lies in a frame; texts and lists after their length.
 */
final class FieldCodec {

    private FieldCodec() {}

    /** Writes one element of a list. */
    @FunctionalInterface
    interface Writer<T> {
        void write(DataOutput out, T element) throws IOException;
    }

    /** Reads one element of a list. */
    @FunctionalInterface
    interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    static void text(DataOutput out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(DataInput in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    static void bytes(DataOutput out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] bytes(DataInput in) throws IOException {
        byte[] bytes = new byte[size(in)];
        in.readFully(bytes);
        return bytes;
    }

    /** An address has every byte of the name, also those that are no character. */
    static void path(DataOutput out, Path path) throws IOException {
        text(out, path.toUri().toASCIIString());
    }

    static Path path(DataInput in) throws IOException {
        return Path.of(URI.create(text(in)));
    }

    static void failure(DataOutput out, Failure failure) throws IOException {
        text(out, failure.reason().name());
        text(out, failure.detail());
    }

    static Failure failure(DataInput in) throws IOException {
        return new Failure(Reason.valueOf(text(in)), text(in));
    }

    static <T> void list(DataOutput out, List<T> list, Writer<T> element) throws IOException {
        out.writeInt(list.size());
        for (T one : list) {
            element.write(out, one);
        }
    }

    static <T> List<T> list(DataInput in, Reader<T> element) throws IOException {
        int size = size(in);
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(element.read(in));
        }
        return list;
    }

    /** No more than a frame can hold, so that a wrong number costs no memory. */
    private static int size(DataInput in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > Frame.MAX_BYTES) {
            throw new IOException("a field of " + size + " parts");
        }
        return size;
    }
}
