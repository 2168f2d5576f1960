package org.lectern.corpus.worker;

import org.lectern.corpus.worker.Message.Request;
import org.lectern.corpus.worker.Message.Response;
import org.lectern.model.Failure;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Messages as frames and back. */
final class MessageCodec {

    private static final byte READ = 1;
    private static final byte PAGE = 2;
    private static final byte ENDED = 3;
    private static final byte DRAW = 4;
    private static final byte DRAWN = 5;

    private MessageCodec() {}

    static Frame frame(Message message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            byte kind = write(new DataOutputStream(bytes), message);
            return new Frame(kind, bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
    }

    private static byte write(DataOutputStream out, Message message) throws IOException {
        return switch (message) {
            case Request.Read(Path file, Budget budget) -> {
                Fields.path(out, file);
                budget(out, budget);
                yield READ;
            }
            case Request.Draw draw -> {
                DrawingCodec.write(out, draw);
                yield DRAW;
            }
            case Response.PageRead(var page) -> {
                PageCodec.write(out, page);
                yield PAGE;
            }
            case Response.Ended(Ending ending) -> {
                ending(out, ending);
                yield ENDED;
            }
            case Response.PageDrawn(Sketch sketch) -> {
                DrawingCodec.write(out, sketch);
                yield DRAWN;
            }
        };
    }

    /**
     * What a frame says.
     *
     * @throws IOException if it says nothing that is known
     */
    static Message message(Frame frame) throws IOException {
        DataInputStream in = frame.content();
        try {
            Message message = read(in, frame.kind());
            if (in.available() > 0) {
                throw new IOException("a frame with something left over");
            }
            return message;
        } catch (IllegalArgumentException e) {
            throw new IOException("a frame that says what cannot be", e);
        }
    }

    private static Message read(DataInput in, byte kind) throws IOException {
        return switch (kind) {
            case READ -> new Request.Read(Fields.path(in), budget(in));
            case PAGE -> new Response.PageRead(PageCodec.read(in));
            case ENDED -> new Response.Ended(ending(in));
            case DRAW -> DrawingCodec.request(in);
            case DRAWN -> new Response.PageDrawn(DrawingCodec.sketch(in));
            default -> throw new IOException("a frame of kind " + kind);
        };
    }

    private static void budget(DataOutput out, Budget budget) throws IOException {
        out.writeLong(budget.deadline().toNanos());
        out.writeLong(budget.processor().toNanos());
        out.writeLong(budget.wall().toNanos());
        out.writeLong(budget.bytes());
        out.writeInt(budget.pages());
        out.writeLong(budget.glyphs());
        out.writeLong(budget.characters());
        out.writeInt(budget.pictures());
        out.writeLong(budget.picture().toNanos());
    }

    private static Budget budget(DataInput in) throws IOException {
        return new Budget(
                Duration.ofNanos(in.readLong()),
                Duration.ofNanos(in.readLong()),
                Duration.ofNanos(in.readLong()),
                in.readLong(),
                in.readInt(),
                in.readLong(),
                in.readLong(),
                in.readInt(),
                Duration.ofNanos(in.readLong()));
    }

    private static void ending(DataOutput out, Ending ending) throws IOException {
        out.writeInt(ending.count());
        out.writeBoolean(ending.sound());
        out.writeBoolean(ending.failure().isPresent());
        if (ending.failure().isPresent()) {
            Fields.failure(out, ending.failure().get());
        }
    }

    private static Ending ending(DataInput in) throws IOException {
        int count = in.readInt();
        boolean sound = in.readBoolean();
        Optional<Failure> failure =
                in.readBoolean() ? Optional.of(Fields.failure(in)) : Optional.empty();
        return new Ending(count, failure, sound);
    }
}
