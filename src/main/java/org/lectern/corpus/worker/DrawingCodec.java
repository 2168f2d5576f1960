package org.lectern.corpus.worker;

import org.lectern.corpus.worker.Message.Request;
import org.lectern.drawing.Drawing;
import org.lectern.drawing.Drawing.Drawn;
import org.lectern.drawing.Drawing.Undrawn;
import org.lectern.drawing.Png;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/** What is asked and answered about pictures, as bytes and back. */
final class DrawingCodec {

    private DrawingCodec() {}

    static void write(DataOutput out, Request.Draw draw) throws IOException {
        Fields.path(out, draw.file());
        out.writeInt(draw.page());
        out.writeInt(draw.dpi());
        out.writeLong(draw.budget().processor().toNanos());
        out.writeLong(draw.budget().wall().toNanos());
        out.writeLong(draw.budget().bytes());
        out.writeInt(draw.budget().pixels());
    }

    static Request.Draw request(DataInput in) throws IOException {
        return new Request.Draw(
                Fields.path(in),
                in.readInt(),
                in.readInt(),
                new DrawingBudget(
                        Duration.ofNanos(in.readLong()),
                        Duration.ofNanos(in.readLong()),
                        in.readLong(),
                        in.readInt()));
    }

    static void write(DataOutput out, Sketch sketch) throws IOException {
        out.writeBoolean(sketch.sound());
        switch (sketch.drawing()) {
            case Drawn(Png png) -> {
                out.writeBoolean(true);
                Fields.bytes(out, png.bytes());
            }
            case Undrawn(var failure) -> {
                out.writeBoolean(false);
                Fields.failure(out, failure);
            }
        }
    }

    /** A picture that was not written as it should be is as good as none. */
    static Sketch sketch(DataInput in) throws IOException {
        boolean sound = in.readBoolean();
        Drawing drawing =
                in.readBoolean()
                        ? new Drawn(Png.read(Fields.bytes(in)))
                        : new Undrawn(Fields.failure(in));
        return new Sketch(drawing, sound);
    }
}
