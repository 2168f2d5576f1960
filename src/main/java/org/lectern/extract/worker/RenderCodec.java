package org.lectern.extract.worker;

import org.lectern.extract.worker.Message.Request;
import org.lectern.pageimage.Png;
import org.lectern.pageimage.RenderResult;
import org.lectern.pageimage.RenderResult.NotRendered;
import org.lectern.pageimage.RenderResult.Rendered;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/** What is asked and answered about pictures, as bytes and back. */
final class RenderCodec {

    private RenderCodec() {}

    static void write(DataOutput out, Request.Render draw) throws IOException {
        FieldCodec.path(out, draw.file());
        out.writeInt(draw.page());
        out.writeInt(draw.dpi());
        out.writeLong(draw.budget().cpuTime().toNanos());
        out.writeLong(draw.budget().wallTime().toNanos());
        out.writeLong(draw.budget().maxBytes());
        out.writeInt(draw.budget().maxPixels());
    }

    static Request.Render decodeRequest(DataInput in) throws IOException {
        return new Request.Render(
                FieldCodec.path(in),
                in.readInt(),
                in.readInt(),
                new RenderBudget(
                        Duration.ofNanos(in.readLong()),
                        Duration.ofNanos(in.readLong()),
                        in.readLong(),
                        in.readInt()));
    }

    static void write(DataOutput out, RenderOutcome sketch) throws IOException {
        out.writeBoolean(sketch.reusable());
        switch (sketch.result()) {
            case Rendered(Png png) -> {
                out.writeBoolean(true);
                FieldCodec.bytes(out, png.bytes());
            }
            case NotRendered(var failure) -> {
                out.writeBoolean(false);
                FieldCodec.failure(out, failure);
            }
        }
    }

    /** A picture that was not written as it should be is as good as none. */
    static RenderOutcome decodeOutcome(DataInput in) throws IOException {
        boolean sound = in.readBoolean();
        RenderResult drawing =
                in.readBoolean()
                        ? new Rendered(Png.read(FieldCodec.bytes(in)))
                        : new NotRendered(FieldCodec.failure(in));
        return new RenderOutcome(drawing, sound);
    }
}
