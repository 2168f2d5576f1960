package org.lectern.corpus.worker;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How texts and lists lie in a frame: how long they are, then what they hold. */
final class Fields {

    private Fields() {}

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
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInput in) throws IOException {
        byte[] bytes = new byte[size(in)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
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
        if (size < 0 || size > Frame.MOST_BYTES) {
            throw new IOException("a field of " + size + " parts");
        }
        return size;
    }
}
