package org.lectern.index.lucene;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.lectern.model.Box;
import org.lectern.model.Locator.PrintedLine;
import org.lectern.model.Span;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Encodes the positions of a passage's printed lines in a few bytes each: coordinates in tenths of
 * a point, as variable-length differences from the previous line.
 */
final class LineCodec {

    private static final double UNITS_PER_POINT = 10;

    /** Page, start and end offset, four edges of the box. */
    private static final int NUMBERS_PER_LINE = 7;

    private LineCodec() {}

    static byte[] encode(List<PrintedLine> lines) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            write(lines, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toArrayCopy();
    }

    private static void write(List<PrintedLine> lines, DataOutput out) throws IOException {
        out.writeVInt(lines.size());
        int[] previous = new int[NUMBERS_PER_LINE];
        for (PrintedLine line : lines) {
            int[] numbers = numbers(line);
            for (int i = 0; i < NUMBERS_PER_LINE; i++) {
                out.writeZInt(numbers[i] - previous[i]);
            }
            previous = numbers;
        }
    }

    static List<PrintedLine> decode(BytesRef encoded) {
        try {
            return read(new ByteArrayDataInput(encoded.bytes, encoded.offset, encoded.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PrintedLine> read(DataInput in) throws IOException {
        int count = in.readVInt();
        List<PrintedLine> lines = new ArrayList<>(count);
        int[] numbers = new int[NUMBERS_PER_LINE];
        for (int line = 0; line < count; line++) {
            for (int i = 0; i < NUMBERS_PER_LINE; i++) {
                numbers[i] += in.readZInt();
            }
            lines.add(line(numbers));
        }
        return lines;
    }

    private static int[] numbers(PrintedLine line) {
        Box box = line.box();
        return new int[] {
            line.page(),
            line.text().start(),
            line.text().end(),
            units(box.left()),
            units(box.bottom()),
            units(box.right()),
            units(box.top())
        };
    }

    private static PrintedLine line(int[] n) {
        return new PrintedLine(
                n[0],
                new Span(n[1], n[2]),
                new Box(points(n[3]), points(n[4]), points(n[5]), points(n[6])));
    }

    private static int units(double points) {
        return (int) Math.round(points * UNITS_PER_POINT);
    }

    private static double points(int units) {
        return units / UNITS_PER_POINT;
    }
}
